const tag = /<!--[\s\S]*?-->|<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;
const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/**
 * Cuts well-formed HTML into its outermost elements: the paragraphs, headings and lists of a text. Ids are
 * left out of their first tags, since a page that shows a text twice would have each id twice.
 */
export function toBlocks(html: string): string[] {
  const blocks: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: whole, 1: slash, 2: name = '', 3: rest = '', index } of html.matchAll(tag)) {
    if (!name) continue;
    if (depth === 0) start = index;
    const isVoid = voids.has(name.toLowerCase()) || rest.endsWith('/');
    if (slash) depth -= 1;
    else if (!isVoid) depth += 1;
    if (depth === 0) blocks.push(html.slice(start, index + whole.length));
  }
  return blocks.map((block) => block.replace(/^(<[a-z][\w-]*[^>]*?) id="[^"]*"/i, '$1'));
}

/**
 * Blocks of two texts, each with its counterpart. Texts with another number of blocks have none: they stand
 * beside each other as a whole.
 */
export function toPairs(own: string[], other: string[]): [own: string, other: string][] {
  if (own.length !== other.length) return [[own.join('\n'), other.join('\n')]];
  return own.map((block, index) => [block, other[index] as string]);
}

/** Says of the links inside the site that they lead to the language of the text, where they say no other. */
export const withLinkLanguage = (html: string, lang: string) =>
  html.replace(/<a (?=[^>]*href="\/)(?![^>]*hreflang=)/g, `<a hreflang="${lang}" `);
