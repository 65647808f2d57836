import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { inSmallChunks } from '../../src/lib/search-chunks.ts';
import type { SearchFile } from '../../src/lib/search-file.ts';

after(() => close());

const beginnings = ['poby', 'prac', 'pre', 'nav', 'občian', 'zdravot', 'جنس', 'đoà'];
const endings = 'abcdefghijklmnopqrstuvwxyz';

/** An index of 1,500 words in pages that all have some of them. */
async function makeFiles(): Promise<SearchFile[]> {
  const { index } = await createIndex({});
  assert.ok(index);
  const words = beginnings.flatMap((start) =>
    [...endings].flatMap((one) => [...'aeiouyn'].map((other) => start + one + other)),
  );
  for (let page = 0; page < 30; page += 1)
    await index.addCustomRecord({
      url: `/${page}/`,
      content: words.filter((_, place) => place % 30 >= page).join(' '),
      language: 'sk',
    });
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return files;
}

const chunksIn = (files: SearchFile[]) => files.filter(({ path }) => path.endsWith('.pf_index'));
const textOf = ({ content }: SearchFile) => gunzipSync(content).toString();

test('files with words are small, and the table of contents names each of them', async () => {
  const made = await makeFiles();
  const files = inSmallChunks(made);
  const chunks = chunksIn(files);
  assert.ok(chunks.length > chunksIn(made).length);
  for (const chunk of chunks) assert.ok(gunzipSync(chunk.content).length < 15_000, chunk.path);
  const contents = files.find(({ path }) => path.endsWith('.pf_meta'));
  assert.ok(contents);
  for (const { path } of chunks)
    assert.ok(textOf(contents).includes(path.replace(/index\/|\.pf_index/g, '')), path);
});

test('no word is lost, and all else is as Pagefind made it', async () => {
  const made = await makeFiles();
  const files = inSmallChunks(made);
  const wordsOf = (list: SearchFile[]) =>
    chunksIn(list)
      .flatMap((file) => textOf(file).match(/\p{L}{5,}/gu) ?? [])
      .toSorted();
  const others = (list: SearchFile[]) =>
    list.filter(({ path }) => !/\.pf_(?:index|meta)$/.test(path));
  assert.deepEqual(new Set(wordsOf(files)), new Set(wordsOf(made)));
  assert.deepEqual(others(files), others(made));
});
