import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isLocale, type Locale } from '../../src/lib/locales.ts';
import { type Mission, missionSchema } from '../../src/lib/schemas.ts';

/** The built sites of every mission, read as files. Nothing here knows how a page was made. */

const root = join(import.meta.dirname, '../..');

/** A start tag with what stands between it and its end tag; `content` is empty for void elements. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  parent: Element | undefined;
  content: string;
}

export interface Page {
  /** Where it stands, for messages: `dist/slovakia/en/news/index.html`. */
  file: string;
  /** Its address: `/en/news/`. */
  path: string;
  /** Undefined for the two pages at the root, which speak all languages. */
  locale: Locale | undefined;
  html: string;
  indexed: boolean;
}

export interface Site {
  id: string;
  mission: Mission;
  folder: string;
  /** The address of every file: `/en/news/` for a page, `/favicon.svg` for the rest. */
  addresses: Set<string>;
  pages: Page[];
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

export function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex || decimal) return String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal));
    return entities[name] ?? whole;
  });
}

const tag = /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;
const attribute = /([^\s=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, double, single, bare] of text.matchAll(attribute)) {
    attributes[String(name).toLowerCase()] = decode(double ?? single ?? bare ?? '');
  }
  return attributes;
}

/**
 * Every element of a page in order. That tags are closed and nested as they should be is proved by
 * html.test.ts, so this only has to read what is well formed.
 */
export function elementsOf(html: string): Element[] {
  const elements: Element[] = [];
  const open: { element: Element; start: number }[] = [];
  tag.lastIndex = 0;
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    const [whole, slash, rawName = '', rest = ''] = match;
    const name = rawName.toLowerCase();
    if (!name) continue;
    if (slash) {
      const depth = open.findLastIndex(({ element }) => element.name === name);
      for (const { element, start } of depth < 0 ? [] : open.splice(depth)) {
        element.content = html.slice(start, match.index);
      }
      continue;
    }
    const parent = open.at(-1)?.element;
    const element: Element = { name, attributes: readAttributes(rest), parent, content: '' };
    elements.push(element);
    if (voids.has(name) || whole.endsWith('/>')) continue;
    open.push({ element, start: tag.lastIndex });
    // What is inside is not HTML: go straight to the end tag.
    if (name === 'script' || name === 'style')
      tag.lastIndex = html.indexOf(`</${name}`, tag.lastIndex);
  }
  return elements;
}

/** True when the element or one that it stands in fits. */
export function isInside(element: Element, fits: (element: Element) => boolean): boolean {
  return fits(element) || (element.parent !== undefined && isInside(element.parent, fits));
}

const inline = /^<\/?(?:a|abbr|b|bdi|em|i|mark|q|small|span|strong|sub|sup|u|wbr)\b/i;

/** The text of a piece of HTML; `between` parts what stands in different blocks, e.g. table cells. */
export function textOf(html: string, between = ' '): string {
  const tags = html
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/gi, '')
    .replace(tag, (whole) => (inline.test(whole) ? '' : between));
  return decode(tags).replace(/\s+/g, ' ').trim();
}

const toAddress = (file: string) =>
  `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`;

function readPage(site: string, file: string): Page {
  const html = readFileSync(join(root, 'dist', site, file), 'utf8');
  const path = toAddress(file);
  const first = path.split('/')[1];
  return {
    file: `dist/${site}/${file.replaceAll('\\', '/')}`,
    path,
    locale: isLocale(first) ? first : undefined,
    html,
    indexed: !/<meta name="robots" content="[^"]*noindex/.test(html),
  };
}

function readSite(id: string): Site {
  const folder = join(root, 'dist', id);
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(
      `dist/${id} is not built. Run MISSION=${id} npm run build, then the tests again.`,
    );
  }
  const files = globSync('**/*.*', { cwd: folder });
  const yaml = readFileSync(join(root, 'src/content', id, 'mission.yaml'), 'utf8');
  return {
    id,
    mission: missionSchema.parse(parse(yaml)),
    folder,
    addresses: new Set(files.map(toAddress)),
    pages: files
      .filter((file) => file.endsWith('.html'))
      .sort()
      .map((file) => readPage(id, file)),
  };
}

/** One site per mission in `src/content/`. */
export const sites: Site[] = readdirSync(join(root, 'src/content'), { withFileTypes: true })
  .filter((folder) => folder.isDirectory())
  .map((folder) => readSite(folder.name));

/** The records of a kind that a mission has, e.g. its `lines`, as they are written. */
export function recordsOf(site: Site, kind: string): Record<string, unknown>[] {
  return globSync(`src/content/${site.id}/${kind}/*.yaml`, { cwd: root }).map((file) =>
    parse(readFileSync(join(root, file), 'utf8')),
  );
}

/** The text of a file of the site by its address, e.g. `/sitemap-index.xml`. Folded lines of calendars are joined. */
export function readText(site: Site, address: string): string {
  const text = readFileSync(join(site.folder, address), 'utf8');
  return address.endsWith('.ics') ? text.replaceAll(/\r\n[ \t]/g, '') : text;
}
