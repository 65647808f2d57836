import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toBrowserReport } from '../../scripts/browser.ts';

test('a browser that is not there is named as one that the tests do not run in', () => {
  assert.equal(
    toBrowserReport(['firefox', 'webkit']),
    'The tests run in chromium, firefox, webkit.',
  );
  assert.equal(
    toBrowserReport(['firefox']),
    'The tests run in chromium, firefox. Not in webkit: to have them too, "npx playwright install webkit".',
  );
});
