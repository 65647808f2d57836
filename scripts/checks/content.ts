import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { CountryCode } from 'libphonenumber-js/max';
import { isLocale, type Locale } from '../../src/lib/locales.ts';
import { type ReviewPolicy, reviewPolicySchema } from '../../src/lib/schemas.ts';
import { type Fields, isFields } from './fields.ts';
import { findConflict, splitFrontmatter } from './frontmatter.ts';
import { isEntryKind, isRecordKind, isSingleKind, type Kind } from './kinds.ts';
import { type Body, readBody } from './mdx.ts';
import { mostText } from './limits.ts';
import { type Fault, readYaml, type Yaml } from './yaml.ts';

/** One file of content. A file that cannot be read has no `data`, and its reasons in `faults`. */
export interface ContentRecord extends Omit<Yaml, 'data'> {
  /** The file as messages name it, from the project's folder. */
  file: string;
  path: string;
  kind: Kind;
  locale?: string;
  slug: string;
  data?: Fields;
  body?: Body;
  /** The whole file as it is saved; undefined where its letters cannot be read. */
  text?: string;
}

/** Any file in the folder of the mission. */
export interface MissionFile {
  /** As messages name it, from the project's folder. */
  file: string;
  path: string;
  bytes: number;
}

/** What the rules need to know of the mission. */
export interface MissionFacts {
  country: CountryCode;
  timeZone: string;
  defaultLocale: Locale;
  locales: Locale[];
  fullLocales: Locale[];
  /** Missing where mission.yaml has none that can be read. */
  reviewPolicy: ReviewPolicy | undefined;
}

/** Everything in the folder of one mission. */
export interface Content {
  /** The folder of the mission, as messages name it. */
  folder: string;
  mission?: MissionFacts;
  records: ContentRecord[];
  files: MissionFile[];
  /** Files in places that no page is made from. */
  strays: string[];
  /** Addresses that were published once, each without its locale, e.g. `news/advice/`. */
  published: { file: string; paths: string[] };
  /** True for a file with exactly this name, also on systems that do not mind capitals. */
  hasFile(path: string): boolean;
}

const asUtf8 = 'Save it again with the encoding "UTF-8".';

/** Texts in UTF-16 begin with a mark, or have a zero byte beside each letter of the Latin alphabet. */
const isUtf16 = (bytes: Buffer) =>
  /^(\xFF\xFE|\xFE\xFF|\0[^\0]\0|[^\0]\0[^\0]\0)/.test(bytes.toString('latin1', 0, 4));

function notUtf8(bytes: Buffer): Fault {
  const what = isUtf16(bytes)
    ? 'The file is saved as UTF-16.'
    : 'The letters of this file cannot be read.';
  return { line: 1, column: 1, what, mend: asUtf8 };
}

function decode(bytes: Buffer): string | undefined {
  if (isUtf16(bytes)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const notFields = (yaml: Yaml): Fault => ({
  ...yaml.positionOf([]),
  what: 'There are no fields here.',
  mend: 'Write one field per line, e.g. title: The title.',
});

function readRecord(
  path: string,
): Pick<ContentRecord, 'data' | 'body' | 'faults' | 'scalars' | 'positionOf' | 'text'> {
  const unread = (...faults: Fault[]) => ({ ...readYaml(''), data: undefined, faults });
  // One problem is enough for such a file, and reading it would take minutes.
  if (statSync(path).size > mostText) return unread();
  const bytes = readFileSync(path);
  const saved = decode(bytes);
  if (saved === undefined) return unread(notUtf8(bytes));
  const text = saved.replace(/^\uFEFF/, '');
  const conflict = findConflict(text);
  if (conflict) return { ...unread(conflict), text: saved };
  if (!path.endsWith('.mdx')) return { ...readFields(readYaml(text), text), text: saved };
  const { frontmatter, body, fault } = splitFrontmatter(text);
  if (fault) return { ...unread(fault), text: saved };
  return {
    ...readFields(readYaml(frontmatter, 2), frontmatter),
    body: readBody(body),
    text: saved,
  };
}

function readFields(yaml: Yaml, text: string) {
  if (isFields(yaml.data)) return { ...yaml, data: yaml.data };
  if (text.trim() === '')
    return {
      ...yaml,
      data: undefined,
      faults: [{ ...notFields(yaml), what: 'The fields are empty.' }],
    };
  return {
    ...yaml,
    data: undefined,
    faults: yaml.faults.length > 0 ? yaml.faults : [notFields(yaml)],
  };
}

/** What a file is, told by its place; undefined where no page is made from it. */
function placeOf(parts: string[]): Pick<ContentRecord, 'kind' | 'locale' | 'slug'> | undefined {
  const [folder = '', locale, name] = parts;
  const single = basename(folder, '.yaml');
  if (parts.length === 1 && folder === `${single}.yaml` && isSingleKind(single))
    return { kind: single, slug: single };
  if (parts.length === 2 && isRecordKind(folder) && locale?.endsWith('.yaml'))
    return { kind: folder, slug: basename(locale, '.yaml') };
  if (parts.length === 3 && isEntryKind(folder) && name?.endsWith('.mdx'))
    return { kind: folder, locale, slug: basename(name, '.mdx') };
  return undefined;
}

/** Pictures, PDFs, films and captions, which texts name. */
const isMedia = (name: string) => /\.(png|jpe?g|webp|avif|gif|pdf|mp4|webm|vtt)$/.test(name);
/** Files beside the content that are for the build or for staff. */
const publishedFile = 'addresses.txt';
const known = [publishedFile, 'README.md'];

const zones = Intl.supportedValuesOf('timeZone');

function readMission(data: Fields | undefined): MissionFacts | undefined {
  const { country, timeZone, defaultLocale, locales } = data ?? {};
  if (typeof defaultLocale !== 'string' || !isLocale(defaultLocale) || !isFields(locales))
    return undefined;
  const codes = Object.keys(locales).filter(isLocale);
  return {
    country: country as CountryCode,
    timeZone: zones.find((zone) => zone === timeZone) ?? 'UTC',
    defaultLocale,
    locales: codes,
    fullLocales: codes.filter((code) => locales[code] === 'full'),
    reviewPolicy: reviewPolicySchema.safeParse(data?.reviewPolicy).data,
  };
}

function readPublished(path: string, named: (path: string) => string): Content['published'] {
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  return { file: named(path), paths: lines.map((line) => line.trim()) };
}

/** Reads the folder of a mission in the project at `root`. Never throws for what a file contains. */
export function loadContent(root: string, mission: string): Content {
  const folder = join(root, 'src/content', mission);
  const named = (path: string) => relative(root, path).split(sep).join('/');
  const records: ContentRecord[] = [];
  const files: MissionFile[] = [];
  const strays: string[] = [];
  for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (item.isDirectory()) continue;
    const path = join(item.parentPath, item.name);
    // A link to another place of the machine could bring any file onto the website.
    if (!item.isFile()) {
      strays.push(named(path));
      continue;
    }
    files.push({ file: named(path), path, bytes: statSync(path).size });
    const parts = relative(folder, path).split(sep);
    const place = placeOf(parts);
    if (place) records.push({ file: named(path), path, ...place, ...readRecord(path) });
    else if (!isMedia(item.name) && !known.includes(parts.join('/'))) strays.push(named(path));
  }
  return {
    folder: named(folder),
    mission: readMission(records.find(({ kind }) => kind === 'mission')?.data),
    records,
    files,
    strays,
    published: readPublished(join(folder, publishedFile), named),
    hasFile: (path) => existsSync(path) && readdirSync(dirname(path)).includes(basename(path)),
  };
}
