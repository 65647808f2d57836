import { readFileSync } from 'node:fs';
import { type CollectionEntry, render } from 'astro:content';
import type { MdxCollection } from './content.ts';

/** Entries without components have their HTML in a file, and their text only where it was written (entry-loader.ts). */

/** The text of an entry as a component, with its headings. */
export async function renderEntry(entry: CollectionEntry<MdxCollection>) {
  const { rendered } = entry;
  const file = rendered?.metadata?.htmlFile;
  if (!rendered || typeof file !== 'string') return render(entry);
  return render({ ...entry, rendered: { ...rendered, html: readFileSync(file, 'utf8') } });
}

const frontmatter = /^---\r?\n.*?\r?\n---\r?\n/s;

/** The text of an entry as it was written. */
export function textOf({ body, filePath }: CollectionEntry<MdxCollection>): string {
  if (body !== undefined) return body;
  if (filePath === undefined) throw new Error('An entry without a text has no file.');
  return readFileSync(filePath, 'utf8').replace(frontmatter, '').trim();
}

/** True where there is a picture in the text. */
export const hasPicture = ({ body, rendered }: CollectionEntry<MdxCollection>): boolean =>
  body?.includes('![') || (rendered?.metadata?.imagePaths?.length ?? 0) > 0;
