import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { PartialDate } from '../../src/lib/partial-date.ts';
import { type Line, recordSchemas } from '../../src/lib/schemas.ts';

process.env.MISSION = 'slovakia';
const { contactLinks, isOverdue, writtenContacts } = await import('../../src/lib/contacts.ts');
const { mission } = await import('../../src/lib/mission.ts');

const verifiedOn = (on: string) => ({
  on: on as PartialDate,
  by: 'Editor',
  source: 'https://example.org/',
});
const words = { en: 'Words' };

/** A valid record with the fields that a case is about. */
const line = (fields: object): Line =>
  recordSchemas.lines.parse({
    ...{ name: words, order: 1, topic: words, operator: words, languages: 'unknown' as const },
    ...{ needs: ['stay'], verified: verifiedOn('2024-03') },
    ...fields,
  });
const phone = (fields: object) =>
  contactLinks(line({ channel: 'phone', cost: 'normal', ...fields }));

describe('telephone lines', () => {
  test('a free or shared-cost number is written as it is dialled in its country', () => {
    assert.deepEqual(phone({ number: '+421850211478' }), [
      { kind: 'phone', href: 'tel:+421850211478', text: '0850 211 478' },
    ]);
    assert.equal(phone({ number: '+421800800818' })[0]?.text, '0800 800 818');
  });

  test('any other number works from everywhere, so it is written internationally', () => {
    assert.deepEqual(phone({ number: '+421252630023' }), [
      { kind: 'phone', href: 'tel:+421252630023', text: '+421 2 526 300 23' },
    ]);
    assert.equal(phone({ number: '+421908767853' })[0]?.text, '+421 908 767 853');
  });

  test('so is every number of another country', () => {
    assert.equal(phone({ number: '+420800050749' })[0]?.text, '+420 800 050 749');
    assert.deepEqual(phone({ number: '+420222717171' }), [
      { kind: 'phone', href: 'tel:+420222717171', text: '+420 222 717 171' },
    ]);
  });

  test('a number that works only at home says so', () => {
    assert.deepEqual(phone({ number: '+421850211478', fromAbroad: false }), [
      { kind: 'phone', href: 'tel:+421850211478', text: '0850 211 478', scope: 'home' },
    ]);
  });

  test('a number for calls from abroad stands beside the one for home', () => {
    assert.deepEqual(phone({ number: '+421850211478', fromAbroad: '+421252630023' }), [
      { kind: 'phone', href: 'tel:+421850211478', text: '0850 211 478', scope: 'home' },
      { kind: 'phone', href: 'tel:+421252630023', text: '+421 2 526 300 23', scope: 'abroad' },
    ]);
  });
});

test('on paper a number for everybody is written for home and for abroad', () => {
  const written = (fields: object) =>
    writtenContacts(line({ channel: 'phone', cost: 'normal', ...fields })).map(
      ({ text, scope }) => `${scope}: ${text}`,
    );
  assert.deepEqual(written({ number: '+421252630023' }), [
    'home: 02 526 300 23',
    'abroad: +421 2 526 300 23',
  ]);
  assert.deepEqual(written({ number: '+420222717171' }), ['undefined: +420 222 717 171']);
  assert.deepEqual(written({ number: '+421850211262' }), ['undefined: 0850 211 262']);
  assert.deepEqual(written({ number: '+421252630023', fromAbroad: false }), [
    'home: +421 2 526 300 23',
  ]);
});

test('an e-mail address is a mailto link', () => {
  assert.deepEqual(contactLinks(line({ channel: 'email', email: 'help@example.org' })), [
    { kind: 'email', href: 'mailto:help@example.org', text: 'help@example.org' },
  ]);
});

test('each messenger has the address form that its service wants', () => {
  const apps = ['telegram', 'signal', 'whatsapp', 'viber'];
  const links = contactLinks(
    line({ channel: 'messenger', number: '+421908767853', voiceOnly: true, apps }),
  );
  assert.deepEqual(
    links.map(({ kind, href }) => [kind, href]),
    [
      ['telegram', 'https://t.me/+421908767853'],
      ['signal', 'https://signal.me/#p/+421908767853'],
      ['whatsapp', 'https://wa.me/421908767853'],
      ['viber', 'viber://chat?number=%2B421908767853'],
    ],
  );
  assert.deepEqual(new Set(links.map(({ text }) => text)), new Set(['+421 908 767 853']));
});

describe('a confirmation grows old', () => {
  const isOverdueAt = (on: string, instant: string) => isOverdue(verifiedOn(on), new Date(instant));
  const { contacts, guides } = mission.reviewPolicy;
  assert.equal(contacts.warnAfter, 12, 'the instants below are for a policy of 12 months');

  test('after the months that the mission allows, to the instant', () => {
    assert.equal(isOverdueAt('2024-03-10', '2024-03-10T12:00:00Z'), false);
    assert.equal(isOverdueAt('2024-03-10', '2025-03-10T00:00:00Z'), false);
    assert.equal(isOverdueAt('2024-03-10', '2025-03-10T00:00:01Z'), true);
    assert.equal(isOverdueAt('2024-03-10', '2030-01-01T00:00:00Z'), true);
  });

  test('from the first day of a month or year, so that it never seems newer than it is', () => {
    assert.equal(isOverdueAt('2024-03', '2025-02-28T23:59:59Z'), false);
    assert.equal(isOverdueAt('2024-03', '2025-03-01T00:00:01Z'), true);
    assert.equal(isOverdueAt('2024', '2024-12-31T23:59:59Z'), false);
    assert.equal(isOverdueAt('2024~', '2025-01-01T00:00:01Z'), true);
  });

  test('by the policy for its kind', () => {
    const [twelve, six] = [{ warnAfter: 12 }, { warnAfter: 6 }];
    Object.assign(mission.reviewPolicy, { contacts: twelve, guides: six });
    const at = new Date('2024-10-01T00:00:00Z');
    assert.equal(isOverdue(verifiedOn('2024-03'), at), false);
    assert.equal(isOverdue(verifiedOn('2024-03'), at, 'guides'), true);
    Object.assign(mission.reviewPolicy, { contacts, guides });
  });

  test('by the clock of the build when no instant is given', () => {
    process.env.SITE_NOW = '2024-04-01T00:00:00Z';
    assert.equal(isOverdue(verifiedOn('2024-03')), false);
    process.env.SITE_NOW = '2026-11-22T12:00:00Z';
    assert.equal(isOverdue(verifiedOn('2024-03')), true);
    delete process.env.SITE_NOW;
  });
});
