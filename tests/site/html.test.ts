import { describe, test } from 'node:test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { sites } from './built-pages.ts';
import config from './html-validate.json' with { type: 'json' };
import { assertNone } from './problems.ts';

const validator = new HtmlValidate(new StaticConfigLoader(config as object));

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
