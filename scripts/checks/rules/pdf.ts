import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hasText, isSameLanguage, type Pdf, type PdfFault, readPdf } from '../../../src/lib/pdf.ts';
import type { Content, ContentRecord } from '../content.ts';
import { listAt, valueAt } from '../fields.ts';
import { languageOf } from '../languages.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';
import type { Path } from '../yaml.ts';

/** What a phone on a poor network can still load. */
export const mostBytes = 5 * 1024 * 1024;

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

const faults: Record<PdfFault, [what: string, mend: string]> = {
  'not-pdf': [
    'is no PDF, whatever its name says',
    'Save the document as PDF and put that file here.',
  ],
  encrypted: [
    'is locked with a password',
    'Save it again without a password: screen readers cannot read a locked file.',
  ],
  damaged: ['cannot be opened', 'Save the document as PDF again and put that file here.'],
};

/** A PDF that an entry names, and where it does. */
interface Named {
  record: ContentRecord;
  path: Path;
  file: string;
  location: string;
  lang: unknown;
  pages: unknown;
}

function pdfsIn(record: ContentRecord): Named[] {
  if (record.kind !== 'publications') return [];
  return listAt(record.data, 'files').flatMap((item, index) => {
    const own = { item, path: ['files', index] };
    const earlier = listAt(item, 'earlier').map((former, place) => ({
      item: former,
      path: ['files', index, 'earlier', place],
    }));
    return [own, ...earlier].flatMap(({ item: named, path }) => {
      const file = valueAt(named, ['file']);
      // Of a wrong place the schema tells.
      if (typeof file !== 'string' || !file.startsWith('../files/')) return [];
      const location = join(dirname(record.path), file);
      const lang = valueAt(item, ['lang']);
      return [{ record, path, file, location, lang, pages: valueAt(named, ['pages']) }];
    });
  });
}

const known = new Map<string, Promise<Pdf | PdfFault>>();

/** A file is named in each language, and looked at for faults and for warnings: it is read once. */
function read(location: string): Promise<Pdf | PdfFault> {
  const { size, mtimeMs } = statSync(location);
  const key = `${location} ${size} ${mtimeMs}`;
  const pdf = known.get(key) ?? readPdf(readFileSync(location));
  known.set(key, pdf);
  return pdf;
}

async function checkPdf(
  { record, path, file, location, lang, pages }: Named,
  hasFile: Content['hasFile'],
): Promise<Finding[]> {
  const find = (field: string, what: string, mend: string) =>
    findingAt(record, record.positionOf([...path, field]), what, mend);
  if (!hasFile(location))
    return [
      find(
        'file',
        `There is no file "${file}".`,
        'Put the PDF into publications/files. Capitals count.',
      ),
    ];
  const { size } = statSync(location);
  if (size > mostBytes)
    return [
      find(
        'file',
        `"${file}" has ${megabytes(size)}; the most is ${megabytes(mostBytes)}.`,
        'Make its pictures smaller, or split it into parts.',
      ),
    ];
  const pdf = await read(location);
  if (typeof pdf === 'string') {
    const [what, mend] = faults[pdf];
    return [find('file', `"${file}" ${what}.`, mend)];
  }
  const wrongLanguage =
    typeof lang === 'string' && pdf.lang !== undefined && !isSameLanguage(pdf.lang, lang)
      ? [
          find(
            'lang',
            `The file is marked as ${languageOf(pdf.lang)}, but lang says ${languageOf(lang)}.`,
            'Correct lang, or name the file of that language.',
          ),
        ]
      : [];
  const wrongPages =
    typeof pages === 'number' && pages !== pdf.pages
      ? [
          find(
            'pages',
            `The file has ${pdf.pages} pages, but pages says ${pages}.`,
            'Leave pages out: the site counts them itself. Or name the right file.',
          ),
        ]
      : [];
  return [...wrongLanguage, ...wrongPages];
}

async function warnOf({ record, path, file, location }: Named): Promise<Finding[]> {
  const pdf = await read(location);
  if (typeof pdf === 'string') return [];
  const warn = (what: string, mend: string) => [
    findingAt(record, record.positionOf([...path, 'file']), what, mend),
  ];
  const note = 'The page tells readers so until then.';
  if (!hasText(pdf))
    return warn(
      `"${file}" consists of pictures of pages: nobody can search it or have it read aloud.`,
      `Replace it by a PDF that has text. ${note}`,
    );
  if (!pdf.tagged)
    return warn(
      `"${file}" has no tags: screen readers cannot tell its headings, lists and tables.`,
      `Save it again as a tagged (accessible) PDF. ${note}`,
    );
  if (pdf.lang === undefined)
    return warn(
      `"${file}" does not say its language: screen readers may read it aloud in a wrong one.`,
      'Set the language of the document and save it as PDF again.',
    );
  return [];
}

/** The PDFs of publications are what their entries say of them. */
export default {
  name: 'pdf',
  check: async ({ records, hasFile }) => {
    const found = records.flatMap(pdfsIn).map((named) => checkPdf(named, hasFile));
    return (await Promise.all(found)).flat();
  },
  warn: async ({ records, hasFile }) => {
    const readable = records.flatMap(pdfsIn).filter(({ location }) => hasFile(location));
    return (await Promise.all(readable.map(warnOf))).flat();
  },
} satisfies Rule;
