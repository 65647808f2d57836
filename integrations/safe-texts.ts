import type { MdastPluginDefinition } from 'satteri';
import { unsafeParts, unsafePictures } from '../scripts/checks/safe/tree.ts';

/**
 * The safe rules of texts once more, inside the compiler: on the tree that becomes the page, so that
 * nothing passes by being read in another way than the content check reads it. Throws what Astro shows
 * with file, line and column.
 */
export const safeTexts: MdastPluginDefinition = {
  name: 'safe-texts',
  options: { position: true },
  before(tree, { source, data }) {
    const { frontmatter } = (data as { astro?: { frontmatter?: object } }).astro ?? {};
    // A layout is imported as a module before any schema has seen it.
    if (frontmatter && 'layout' in frontmatter)
      throw new Error('1:1: The field "layout" is program code. → Delete it. (safe-mdx)');
    const body = { text: source, tree, faults: [] };
    const [fault] = [...unsafeParts(body), ...unsafePictures(body)];
    if (fault)
      throw new Error(`${fault.line}:${fault.column}: ${fault.what} → ${fault.mend} (safe-mdx)`);
  },
};
