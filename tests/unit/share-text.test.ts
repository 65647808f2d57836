import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messageLength, toMessage } from '../../src/lib/share-text.ts';

const message = {
  title: 'Work',
  summary: 'How the permit for work goes and who helps you look for a job.',
  contacts: ['Infoline: 0850 211 478'],
  address: 'https://www.iom.sk/en/guides/work/',
};

test('a message says what it is about, whom to call and where to read on', () => {
  assert.equal(
    toMessage(message),
    'Work\nHow the permit for work goes and who helps you look for a job.\nInfoline: 0850 211 478\nhttps://www.iom.sk/en/guides/work/',
  );
});

test('a long summary ends at a word, so that the message fits', () => {
  const text = toMessage({ ...message, summary: 'many words '.repeat(80).trim() });
  assert.ok(text.length <= messageLength);
  assert.ok(text.length > messageLength - 12);
  assert.match(text, /(many|words)…\nInfoline/);
  assert.ok(text.endsWith(message.address));
});

test('further contacts come as far as they fit, the first and the address always', () => {
  const contacts = Array.from(
    { length: 9 },
    (_, index) => `Line number ${index} of the mission: 0850`,
  );
  const text = toMessage({ ...message, contacts });
  assert.ok(text.length <= messageLength);
  assert.match(text, /Line number 0/);
  assert.match(text, /Line number 4/);
  assert.doesNotMatch(text, /Line number 8/);
  const long = toMessage({ ...message, title: 'x'.repeat(400) });
  assert.ok(long.endsWith(`${message.contacts[0]}\n${message.address}`));
});
