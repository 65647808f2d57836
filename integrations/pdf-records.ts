import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLocale, locales } from '../src/lib/locales.ts';
import { readPdf } from '../src/lib/pdf.ts';
import { useStrings } from '../src/lib/strings.ts';
import { apiHref } from '../src/lib/urls.ts';

/** A page of a PDF as the search finds it. */
export interface PdfRecord {
  url: string;
  content: string;
  language: string;
  meta: { title: string };
  filters: Record<string, string[]>;
  sort?: Record<string, string>;
}

/** The part of the open data that says which PDFs there are. */
interface Publications {
  items: {
    locale: string;
    data: { title: string };
    published?: string;
    files?: { kind: string; url: string; lang: string }[];
  }[];
}

/** Arabic comes out of a PDF as reversed presentation forms, which nobody can find. */
const isSearchable = (lang: string) => isLocale(lang) && locales[lang].dir === 'ltr';

/**
 * One record per page of every PDF of the built site, in the language of the PDF: it names the
 * publication and the page, and opens the PDF there.
 */
export async function pdfRecords(outDir: string): Promise<PdfRecord[]> {
  const open = readFileSync(join(outDir, apiHref('publications')), 'utf8');
  const { items }: Publications = JSON.parse(open);
  const records: PdfRecord[] = [];
  for (const { locale, data, published, files = [] } of items) {
    // Each translation names all files: of each, the entry in its own language speaks for it.
    for (const { kind, url, lang } of files) {
      if (kind !== 'own' || lang !== locale || !isLocale(locale) || !isSearchable(lang)) continue;
      const href = new URL(url).pathname;
      const pdf = await readPdf(readFileSync(join(outDir, href)));
      if (typeof pdf === 'string') throw new Error(`${href} cannot be read: ${pdf}.`);
      const t = useStrings(locale);
      pdf.texts.forEach((content, index) => {
        if (!content) return;
        const page = index + 1;
        records.push({
          url: `${href}#page=${page}`,
          content,
          language: locales[locale].lang,
          meta: { title: t('file.page', { title: data.title, page: String(page) }) },
          filters: {
            section: [t('section.publications')],
            ...(published && { year: [published.slice(0, 4)] }),
          },
          ...(published && { sort: { date: published } }),
        });
      });
    }
  }
  return records;
}
