import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { sites } from './built-pages.ts';
import config from './html-validate.json' with { type: 'json' };
import { assertNone } from './problems.ts';

const validator = new HtmlValidate(new StaticConfigLoader(config as object));

test('the rules see faults of structure, names and references', () => {
  const faulty = `<!DOCTYPE html><html lang="en"><head><title>Title</title></head><body>
    <h1 id="a">One</h1><h4 id="a">Two</h4><input type="text"><img src="/a.png">
    <p aria-describedby="nobody"><a href="/"></a></body></html>`;
  const { results } = validator.validateStringSync(faulty);
  const found = new Set(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId)));
  const wanted = ['heading-level', 'input-missing-label', 'no-dup-id', 'no-implicit-close'];
  assert.deepEqual(
    [...wanted, 'no-missing-references', 'wcag/h30', 'wcag/h37'].filter((rule) => !found.has(rule)),
    [],
  );
});

for (const site of sites) {
  describe(site.id, () => {
    test('every page is valid HTML', () => {
      const problems = new Map<string, { first: string; pages: Set<string> }>();
      for (const { html, file } of site.pages) {
        const [result] = validator.validateStringSync(html, file).results;
        for (const { ruleId, message, selector, line, column } of result?.messages ?? []) {
          // The frame stands on every page: one fault in it is one line, not a thousand.
          const key = `${ruleId} ${message} ${selector
            ?.split(' > ')
            .slice(1)
            .join()
            .replace(/\(\d+\)/g, '')}`;
          const first = `${file}:${line}:${column} ${message} (${ruleId}) at ${selector}`;
          if (!problems.has(key)) problems.set(key, { first, pages: new Set() });
          problems.get(key)?.pages.add(file);
        }
      }
      assertNone(
        [...problems.values()].map(({ first, pages }) => `${first}, on ${pages.size} pages`),
      );
    });
  });
}
