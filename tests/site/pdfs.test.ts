import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { hasText, isSameLanguage, readPdf } from '../../src/lib/pdf.ts';
import { formatNumber } from '../../src/lib/strings.ts';
import { sites, textOf } from './built-pages.ts';
import { assertNone } from './problems.ts';

/** The PDFs that the sites publish, and what the pages say of them. */

interface Item {
  url: string;
  locale: 'sk' | 'cs' | 'en';
  files: {
    kind: string;
    url: string;
    lang: string;
    pages: number;
    bytes: number;
    sha256: string;
  }[];
}

for (const site of sites) {
  const read = (address: string) => readFileSync(join(site.folder, new URL(address).pathname));
  const { items }: { items: Item[] } = JSON.parse(
    readFileSync(join(site.folder, 'api/v1/publications.json'), 'utf8'),
  );
  const withFiles = items.filter(({ files }) => files.some(({ kind }) => kind === 'own'));

  describe(site.id, () => {
    test('the PDFs are tagged, have text, name their language, and are small', async () => {
      const addresses = new Set(withFiles.flatMap(({ files }) => files));
      const problems: string[] = [];
      for (const { url, lang } of addresses) {
        const bytes = read(url);
        const pdf = await readPdf(bytes);
        if (typeof pdf === 'string') problems.push(`${url} is ${pdf}`);
        else {
          if (!pdf.tagged) problems.push(`${url} is not tagged`);
          if (!hasText(pdf)) problems.push(`${url} has no text`);
          if (!pdf.lang || !isSameLanguage(pdf.lang, lang))
            problems.push(`${url} is in ${pdf.lang}`);
        }
        if (bytes.length > 300_000) problems.push(`${url} has ${bytes.length} bytes`);
      }
      assertNone(problems);
      assert.ok(withFiles.length >= 4, 'the mission publishes PDFs in two languages');
    });

    test('each page tells pages and checksum of the file as it is', async () => {
      const problems: string[] = [];
      for (const { url, locale, files } of withFiles) {
        const { pathname } = new URL(url);
        const page = site.pages.find(({ path }) => path === pathname);
        const text = textOf(page?.html ?? '');
        for (const file of files) {
          const bytes = read(file.url);
          const pdf = await readPdf(bytes);
          const pages = typeof pdf === 'object' ? pdf.pages : 0;
          const sum = createHash('sha256').update(bytes).digest('hex');
          const size = formatNumber(Math.ceil(bytes.length / 1000), locale);
          if (file.pages !== pages) problems.push(`${url}: ${file.url} has ${pages} pages`);
          if (!page?.html.includes(`href="${new URL(file.url).pathname}"`))
            problems.push(`${url} does not link ${file.url}`);
          if (!text.includes(sum)) problems.push(`${url} lacks the checksum of ${file.url}`);
          if (!text.includes(`${formatNumber(pages, locale)} `) || !text.includes(size))
            problems.push(`${url} lacks pages or size of ${file.url}`);
        }
      }
      assertNone(problems);
    });
  });
}
