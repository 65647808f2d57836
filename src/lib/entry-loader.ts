import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { isPlainMarkdown } from './markdown-text.ts';

/** What Astro's loader reads and renders a kind of file with. */
interface EntryType {
  getEntryInfo(file: { contents: string; fileUrl: URL }): Promise<{ body: string }>;
  getRenderFunction?: (config: unknown) => Promise<(entry: { filePath?: string }) => unknown>;
  contentModuleTypes?: unknown;
}

type StoredEntry = Parameters<LoaderContext['store']['set']>[0];

/**
 * Keeps the HTML of an entry in a file of its own and its address in the store, and its text where it was written:
 * the store is read as a whole by every build, and while somebody writes it is written and read after each change.
 */
function toStored(entry: StoredEntry, folder: string): StoredEntry {
  if (!entry.rendered) return entry;
  const htmlFile = join(folder, `${entry.id}-${entry.digest}.html`);
  mkdirSync(dirname(htmlFile), { recursive: true });
  writeFileSync(htmlFile, entry.rendered.html);
  const { frontmatter: _, ...metadata } = entry.rendered.metadata ?? {};
  const { body: __, ...stored } = entry;
  return { ...stored, rendered: { html: '', metadata: { ...metadata, htmlFile } } };
}

/**
 * Reads entries as Astro's own loader does. Those that use no component are rendered here, once for each version
 * of their text: each would else be a module of the bundle, which takes most of the time of a large build. What a
 * text is refused for stops the build; Astro itself would only log it and publish the page without its text.
 */
export function entryLoader(options: Parameters<typeof glob>[0], cacheFolder: string): Loader {
  const inner = glob(options);
  return {
    ...inner,
    name: 'entries',
    load: async (context) => {
      const { entryTypes } = context as unknown as { entryTypes: Map<string, EntryType> };
      const [markdown, mdx] = [entryTypes.get('.md'), entryTypes.get('.mdx')];
      if (!markdown?.getRenderFunction || !mdx) throw new Error('Astro no longer reads Markdown.');
      const renderer = markdown.getRenderFunction(context.config);
      const refused: string[] = [];
      const render = async (entry: { filePath?: string }) => {
        try {
          return await (
            await renderer
          )(entry);
        } catch (error) {
          refused.push(`${entry.filePath}: ${(error as Error).message}`);
          return undefined;
        }
      };
      /** Astro asks for the kind of each file anew, reads the file, and then asks how to render it. */
      const toEntryType = (): EntryType => {
        const type: EntryType = {
          ...mdx,
          getEntryInfo: async (file) => {
            const info = await mdx.getEntryInfo(file);
            if (isPlainMarkdown(info.body)) {
              type.getRenderFunction = async () => render;
              delete type.contentModuleTypes;
            }
            return info;
          },
        };
        return type;
      };
      const folder = join(cacheFolder, context.collection);
      await inner.load({
        ...context,
        entryTypes: { get: (ending: string) => (ending === '.mdx' ? toEntryType() : undefined) },
        store: {
          ...context.store,
          set: (entry: StoredEntry) => context.store.set(toStored(entry, folder)),
        },
      } as LoaderContext);
      if (refused.length > 0) throw new Error(refused.join('\n'));
    },
  };
}
