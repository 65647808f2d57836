import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** How large a built site is. */
export interface Size {
  pages: number;
  files: number;
  bytes: number;
}

const filesIn = (site: string): string[] =>
  readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(site, join(item.parentPath, item.name)))
    .sort();

export function sizeOf(site: string): Size {
  const files = filesIn(site);
  return {
    pages: files.filter((file) => file.endsWith('.html')).length,
    files: files.length,
    bytes: files.reduce((sum, file) => sum + statSync(join(site, file)).size, 0),
  };
}

/** The files of which two sites do not have the same bytes, or which only one of them has. */
export function differences(one: string, other: string): string[] {
  const [ones, others] = [new Set(filesIn(one)), new Set(filesIn(other))];
  const isSame = (file: string) =>
    others.has(file) && readFileSync(join(one, file)).equals(readFileSync(join(other, file)));
  return [
    ...[...ones].filter((file) => !isSame(file)),
    ...[...others].filter((file) => !ones.has(file)),
  ];
}
