import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { entriesIn } from './content.ts';
import { missionId, missionLocales } from './mission.ts';
import type { PartialDate } from './partial-date.ts';
import { hasText, readPdf } from './pdf.ts';
import type { PublicationFileFields } from './schemas.ts';
import { publicationFileHref } from './urls.ts';

/** A version of a PDF of ours, as it is published. */
export interface PdfVersion {
  href: string;
  date: PartialDate;
  bytes: number;
  sha256: string;
  /** Where it lies in the content. */
  path: string;
}

/** A PDF of ours with what was read from it. */
export interface OwnFile extends PdfVersion {
  kind: 'own';
  lang: string;
  pages: number;
  /** What it lacks for people who have it read aloud; undefined where it lacks nothing. */
  barrier: 'untagged' | 'image' | undefined;
  earlier: (PdfVersion & { note: string })[];
}

/** A file that lies elsewhere and was there when somebody last looked. */
export interface OutsideFile {
  kind: 'outside';
  lang: string;
  href: string;
  pages: number | undefined;
  checked: PartialDate;
}

export type PublicationFile = OwnFile | OutsideFile;

const folder = `src/content/${missionId}/publications`;

function toVersion(href: string, file: string, date: PartialDate): PdfVersion & { data: Buffer } {
  // Paths are written as seen from the folder of a language.
  const path = join(folder, missionLocales[0] as string, file);
  const data = readFileSync(path);
  const sha256 = createHash('sha256').update(data).digest('hex');
  return { href, date, bytes: data.length, sha256, path, data };
}

async function toFile(slug: string, fields: PublicationFileFields): Promise<PublicationFile> {
  const { lang, file, date, url, checked, pages } = fields;
  if (url && checked) return { kind: 'outside', lang, href: url, pages, checked };
  if (!file || !date)
    throw new Error(`"${slug}" has a file without file and date or url and checked.`);
  const { data, ...version } = toVersion(publicationFileHref(slug, lang), file, date);
  const pdf = await readPdf(data);
  if (typeof pdf === 'string') throw new Error(`${version.path} cannot be read: ${pdf}.`);
  return {
    kind: 'own',
    lang,
    ...version,
    pages: pdf.pages,
    barrier: !hasText(pdf) ? 'image' : pdf.tagged ? undefined : 'untagged',
    earlier: fields.earlier.map((former) => {
      const href = publicationFileHref(slug, lang, former.date);
      const { data: _, ...rest } = toVersion(href, former.file, former.date);
      return { ...rest, note: former.note };
    }),
  };
}

/** The same in every language of an entry, so each is read once. */
const bySlug = new Map<string, PublicationFile[]>();
for (const locale of missionLocales) {
  for (const { slug, data } of entriesIn('publications', locale)) {
    if (data.withdrawn || bySlug.has(slug)) continue;
    bySlug.set(slug, await Promise.all(data.files.map((fields) => toFile(slug, fields))));
  }
}

/** The files of a publication with what was read from them. */
export const filesOf = (slug: string): PublicationFile[] => bySlug.get(slug) ?? [];

export const isOwn = (file: PublicationFile): file is OwnFile => file.kind === 'own';

/** Every PDF that the site publishes, each version at its own address. */
export const pdfPaths = () =>
  [...bySlug.values()]
    .flatMap((files) => files.filter(isOwn).flatMap((file) => [file, ...file.earlier]))
    .map(({ href, path }) => ({ params: { name: basename(href, '.pdf') }, props: { path } }));
