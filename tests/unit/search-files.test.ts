import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { SearchFile } from '../../src/lib/search-file.ts';
import { inStableOrder } from '../../src/lib/search-files.ts';

after(() => close());

const years = ['2003', '2007', '2012', '2015', '2016', '2019', '2022', '2024'];
const languages = ['sk', 'en', 'uk', 'ar'];

/** The files of an index of some records with filters, as Pagefind makes them. */
async function makeFiles(): Promise<SearchFile[]> {
  const { index } = await createIndex({});
  assert.ok(index);
  for (const language of languages)
    for (const year of years)
      await index.addCustomRecord({
        url: `/${language}/${year}/`,
        content: `Report of ${year} on migration`,
        language,
        meta: { title: year },
        filters: { year: [year], section: ['News'], programme: [`P${year}`, 'All'] },
      });
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return files;
}

const bytesOf = (files: SearchFile[]) =>
  files.map(({ path, content }) => `${path} ${Buffer.from(content).toString('hex')}`).sort();
const those = (files: SearchFile[], end: string) => files.filter(({ path }) => path.endsWith(end));
const idOf = (path: string) => /(\w+_[0-9a-f]+)\./.exec(path)?.[1] ?? '';

test('two indexes of the same pages are the same files', async () => {
  const [one, other] = [await makeFiles(), await makeFiles()];
  // Were Pagefind in order by itself, this step could go.
  assert.notDeepEqual(bytesOf(one), bytesOf(other));
  assert.deepEqual(bytesOf(inStableOrder(one)), bytesOf(inStableOrder(other)));
});

test('no file is lost, and each is named where it was named before', async () => {
  const made = await makeFiles();
  const files = inStableOrder(made);
  assert.equal(files.length, made.length);
  const [entry] = those(files, 'pagefind-entry.json');
  const hashes = Object.values(
    JSON.parse(Buffer.from(entry?.content ?? []).toString()).languages,
  ).map((language) => (language as { hash: string }).hash);
  const contents = those(files, '.pf_meta');
  assert.deepEqual(hashes.toSorted(), contents.map(({ path }) => idOf(path)).toSorted());
  const filters = those(files, '.pf_filter').map(({ path }) => idOf(path));
  assert.equal(filters.length, 3 * languages.length);
  const named = contents.map(({ content }) => gunzipSync(content).toString('latin1')).join();
  assert.deepEqual(
    filters.filter((name) => !named.includes(name)),
    [],
  );
});

test('the values of a filter are all there, in order', async () => {
  const files = inStableOrder(await makeFiles());
  const filter = those(files, '.pf_filter')
    .map(({ content }) => gunzipSync(content).toString('latin1'))
    .find((text) => text.includes('dyear'));
  assert.deepEqual(filter?.match(/\d{4}/g), years);
});

test('a file of another Pagefind is refused', async () => {
  const [meta] = those(await makeFiles(), '.pf_meta');
  assert.ok(meta);
  const changed = { ...meta, content: Buffer.from('other') };
  assert.throws(() => inStableOrder([changed]));
});
