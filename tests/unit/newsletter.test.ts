import assert from 'node:assert/strict';
import { test } from 'node:test';
import { externalVideo } from '../../src/lib/external-video.ts';
import { signUpHref } from '../../src/lib/newsletter.ts';

test('the sign-up is an e-mail that only has to be sent, or the form as it is', () => {
  assert.equal(
    signUpHref('office@example.org', 'Správy & iné', 'Prosím.'),
    'mailto:office@example.org?subject=Spr%C3%A1vy%20%26%20in%C3%A9&body=Pros%C3%ADm.',
  );
  assert.equal(
    signUpHref('https://example.org/form', 'Subject', 'Body'),
    'https://example.org/form',
  );
});

test('a film kept by a service has its address for visits without cookies', () => {
  const { href, company } = externalVideo({ service: 'youtube', id: 'abcdefghijk' });
  assert.equal(href, 'https://www.youtube-nocookie.com/embed/abcdefghijk');
  assert.equal(company, 'Google');
});
