import { readFileSync } from 'node:fs';
import { type CollectionEntry, render } from 'astro:content';
import type { MdxCollection } from './content.ts';

/** The text of an entry as a component, with its headings. What the loader has rendered is read from its file. */
export async function renderEntry(entry: CollectionEntry<MdxCollection>) {
  const { rendered } = entry;
  const file = rendered?.metadata?.htmlFile;
  if (!rendered || typeof file !== 'string') return render(entry);
  return render({ ...entry, rendered: { ...rendered, html: readFileSync(file, 'utf8') } });
}
