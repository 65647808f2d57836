import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { PartialDate } from '../../src/lib/partial-date.ts';
import { type Line, recordSchemas } from '../../src/lib/schemas.ts';

process.env.MISSION = 'slovakia';
const { callingCodeOf, toChannels, toChannelsDocument } =
  await import('../../src/lib/channel-list.ts');
const { mission } = await import('../../src/lib/mission.ts');
const { lookUp } = await import('../../src/lib/official-channels.ts');

const words = { en: 'Words', sk: 'Slová' };
const source = 'https://example.org/';
const line = (fields: object): Line =>
  recordSchemas.lines.parse({
    ...{
      name: words,
      order: 1,
      topic: words,
      operator: words,
      needs: ['stay'],
      languages: 'unknown',
    },
    verified: { on: '2024-03', by: 'Editor', source },
    ...fields,
  });
const phone = (fields: object) => line({ channel: 'phone', cost: 'normal', ...fields });
const asOf = '2020' as PartialDate;
const site = (href: string | undefined, kind: 'website' | 'facebook' | 'youtube' = 'website') => ({
  ...{ kind, name: words, asOf, source },
  ...(href && { href }),
});
type Sites = Parameters<typeof toChannels>[0];
const listOf = (lines: Line[], own: Partial<Sites> = {}) =>
  toChannels({ country: 'SK', channels: [], parents: [], ...own }, lines);
const keysOf = (channels: ReturnType<typeof listOf>) =>
  channels.map(({ kind, value }) => `${kind} ${value}`);

describe('the list of channels', () => {
  test('has the domain of each website, and those of the parents, once', () => {
    const channels = [site('https://www.iom.sk/sk'), site('https://mic.iom.sk')];
    const parents = [site('https://www.iom.int'), site('https://iom.int/news')] as Sites['parents'];
    assert.deepEqual(keysOf(listOf([], { channels, parents })), [
      'website iom.sk',
      'website mic.iom.sk',
      'website iom.int',
    ]);
  });

  test('never takes the host of an account for a website of ours', () => {
    const channels = [site('https://www.youtube.com/@x', 'youtube'), site(undefined, 'facebook')];
    const list = listOf([], { channels });
    assert.deepEqual(keysOf(list), ['account https://www.youtube.com/@x', 'account facebook']);
    assert.equal(lookUp('https://www.youtube.com/@other', list, '421').answer, 'other');
  });

  test('keeps two accounts that are known by service and name only', () => {
    const channels = [site(undefined, 'youtube'), site(undefined, 'youtube')];
    assert.equal(listOf([], { channels }).length, 2);
  });

  test('has each number once, under the line whose own it is', () => {
    const lines = [
      phone({ number: '+421850211478', fromAbroad: '+421252630023' }),
      phone({ number: '+421252630023', name: { en: 'From abroad' } }),
      phone({ number: '+421800800818', fromAbroad: '+421800800818', partner: true }),
    ];
    const list = listOf(lines);
    assert.deepEqual(keysOf(list), [
      'phone +421850211478',
      'phone +421252630023',
      'phone +421800800818',
    ]);
    assert.deepEqual(
      list.map(({ dialled, partner }) => [dialled, partner]),
      [
        ['0850211478', false],
        ['0252630023', false],
        ['0800800818', true],
      ],
    );
    assert.equal(list[1]?.name.en, 'From abroad');
  });

  test('has a number of another country without a form for home', () => {
    assert.equal(listOf([phone({ number: '+420222717171' })])[0]?.dialled, undefined);
  });

  test('derives the ending of e-mail addresses, but not of those of other organisations', () => {
    const email = (fields: object) => line({ channel: 'email', email: 'Help@IOM.int', ...fields });
    assert.deepEqual(keysOf(listOf([email({})])), ['email help@iom.int', 'mailDomain iom.int']);
    assert.deepEqual(keysOf(listOf([email({ partner: true })])), ['email help@iom.int']);
  });

  test('has a messenger number once, with its apps', () => {
    const [channel] = listOf([
      line({
        channel: 'messenger',
        number: '+421908767853',
        apps: ['telegram', 'signal'],
        voiceOnly: true,
      }),
    ]);
    assert.deepEqual(channel?.apps, ['telegram', 'signal']);
    assert.equal(channel?.text, '+421 908 767 853');
  });
});

test('the document names the mission, its pages and every channel with date and source', () => {
  const lines = [phone({ number: '+421850211478' })];
  const document = toChannelsDocument(mission, lines);
  assert.deepEqual(document.mission, { name: mission.name, country: 'SK', callingCode: '421' });
  assert.equal(document.pages.ar, 'https://www.iom.sk/ar/official-channels/');
  assert.deepEqual(document.channels, toChannels(mission, lines));
  for (const { confirmed, source: from, name } of document.channels) {
    assert.match(confirmed, /^\d{4}/);
    assert.match(from, /^https?:/);
    assert.ok(name.en && name.sk);
  }
  assert.equal(callingCodeOf({ country: 'CZ' }), '420');
});

test('every channel of the mission is found by the look-up as it is written on the page', () => {
  const channels = toChannels(mission, [phone({ number: '+421850211478' })]);
  for (const channel of channels) {
    if (channel.kind === 'account' && !channel.href) continue;
    assert.deepEqual(lookUp(channel.text, channels, '421').channel, channel, channel.text);
  }
});
