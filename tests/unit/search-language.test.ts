import assert from 'node:assert/strict';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { makeSearch, toSearched } from '../../integrations/search-language.ts';

const folder = mkdtempSync(join(tmpdir(), 'search-'));
after(() => rmSync(folder, { recursive: true }));

const toPage = (text: string) =>
  `<!DOCTYPE html><html lang="sk" dir="ltr"><head><title>T</title><style>p{}</style></head><body><header>Menu</header><main data-pagefind-body="true"><h1>${text}</h1></main><footer>Foot</footer></body></html>`;

/** Writes a site with two pages. */
function write(name: string, texts: [string, string]): string {
  texts.forEach((text, index) => {
    const file = join(folder, name, `sk/${index}/index.html`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, toPage(text));
  });
  return join(folder, name);
}

const make = (outDir: string, site: string, former?: Awaited<ReturnType<typeof makeSearch>>) =>
  makeSearch({ outDir, site, paths: ['/sk/0/', '/sk/1/'], records: [], former });

const filesIn = (site: string) =>
  globSync('pagefind/**/*.*', { cwd: site })
    .sort()
    .map((file) => [file, readFileSync(join(site, file), 'base64')]);

test('the search reads the language and the main part of a page', () => {
  assert.equal(
    toSearched(toPage('Word')),
    '<html lang="sk" dir="ltr"><body><main data-pagefind-body="true"><h1>Word</h1></main></body></html>',
  );
});

test('the index of a language is taken from the last site only if it stands there as it was made', async () => {
  const first = write('first', ['Jeden', 'Dva']);
  const made = await make(first, 'none');
  assert.deepEqual(Object.keys(made.entry.languages), ['sk']);
  assert.equal(made.paths.filter((file) => file.endsWith('.pf_fragment')).length, 2);

  const same = write('same', ['Jeden', 'Dva']);
  assert.equal(await make(same, first, made), made);
  assert.deepEqual(filesIn(same), filesIn(first));

  const other = write('other', ['Jeden', 'Tri']);
  assert.notEqual((await make(other, first, made)).key, made.key);
  assert.notDeepEqual(filesIn(other), filesIn(first));

  const [fragment = ''] = made.paths.filter((file) => file.endsWith('.pf_fragment'));
  writeFileSync(join(same, 'pagefind', fragment), 'changed');
  const again = write('again', ['Jeden', 'Dva']);
  assert.deepEqual(await make(again, same, made), made);
  assert.deepEqual(filesIn(again), filesIn(first));

  rmSync(join(again, 'pagefind', fragment));
  const whole = write('whole', ['Jeden', 'Dva']);
  await make(whole, again, made);
  assert.deepEqual(filesIn(whole), filesIn(first));
});
