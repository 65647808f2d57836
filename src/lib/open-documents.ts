import { type Entry, entriesIn, figures, lines, offices, terms } from './content.ts';
import { toChannelsDocument } from './channel-list.ts';
import { textOf } from './entry-text.ts';
import { publishedOn, updatedOn } from './history.ts';
import { lawChanges } from './law-changes.ts';
import { locales } from './locales.ts';
import { mission, missionLocales } from './mission.ts';
import {
  documents,
  type EntryKind,
  entryKinds,
  type OpenFile,
  type RecordKind,
} from './open-data.ts';
import { filesOf, type PublicationFile } from './publication-files.ts';
import { apiHref, apiSchemaHref, entryPath, pagePath, toHref } from './urls.ts';

/** The documents below `/api/v1/`, made from the content that the pages are made from. */

const absolute = (href: string) => new URL(href, mission.site).href;

const isImage = (value: object): value is { src: string } => 'src' in value && 'width' in value;

/** Fields as JSON: of a picture only its address, since the rest is the build's own. */
function toPlain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(toPlain);
  if (isImage(value)) return absolute(value.src);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toPlain(inner)]));
}

function toOpenFile(file: PublicationFile): OpenFile {
  if (file.kind === 'outside') {
    const { href, ...rest } = file;
    return { ...rest, url: href };
  }
  const { href, path: _, earlier, ...rest } = file;
  return {
    ...rest,
    url: absolute(href),
    earlier: earlier.map(({ href: former, path: __, ...own }) => ({
      ...own,
      url: absolute(former),
    })),
  };
}

function toItem(kind: EntryKind, { slug, locale, data, source }: Entry<EntryKind>) {
  const path = kind === 'pages' ? pagePath(slug) : entryPath(kind, slug);
  return {
    id: `${kind}/${slug}`,
    slug,
    locale,
    lang: locales[locale].lang,
    url: absolute(toHref(locale, path)),
    published: publishedOn(data),
    updated: updatedOn(data),
    data: toPlain(data),
    text: textOf(source),
    ...(kind === 'publications' && { files: filesOf(slug).map(toOpenFile) }),
  };
}

const records: Record<RecordKind, { id: string; data: unknown }[]> = {
  lines,
  offices,
  figures,
  glossary: terms,
};

const toDocument = (kind: string, items: unknown[]) => ({
  version: 1,
  kind,
  mission: { name: mission.name, country: mission.country, site: mission.site },
  schema: absolute(apiSchemaHref(kind)),
  items,
});

const collections: Record<string, unknown[]> = {
  ...Object.fromEntries(
    entryKinds.map((kind) => [
      kind,
      missionLocales.flatMap((locale) =>
        entriesIn(kind, locale).map((entry) => toItem(kind, entry)),
      ),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(records).map(([kind, all]) => [
      kind,
      all.map(({ id, data }) => ({ id, data: toPlain(data) })),
    ]),
  ),
  'law-changes': lawChanges.map(({ id, ...data }) => ({ id, data })),
};

const channels = toChannelsDocument(
  mission,
  lines.map(({ data }) => data),
);
const toIndexItem = (kind: string, count: number) => ({
  kind,
  url: absolute(apiHref(kind)),
  schema: absolute(apiSchemaHref(kind)),
  count,
});

const made: Record<string, unknown> = {
  ...Object.fromEntries(
    Object.entries(collections).map(([kind, items]) => [kind, toDocument(kind, items)]),
  ),
  channels,
  index: toDocument('index', [
    ...Object.entries(collections).map(([kind, items]) => toIndexItem(kind, items.length)),
    toIndexItem('channels', channels.channels.length),
  ]),
};

/** One path per document; the same names have a schema each. */
export const documentPaths = () =>
  Object.keys(documents).map((name) => ({ params: { name }, props: { document: made[name] } }));
