import { mdxProps } from '../../../src/lib/mdx-props.ts';

/** What to write instead of a tag that texts cannot have. */

const names = Object.keys(mdxProps);
const allowed = names.map((name) => `<${name}>`).join(', ');

/** Tags that people know from other systems, with what Markdown has for them. */
const instead: [tag: RegExp, mend: string][] = [
  [/^br$/, 'Leave an empty line to begin a new paragraph.'],
  [/^(b|strong)$/, 'Write **words** for bold letters.'],
  [/^(i|em)$/, 'Write *words* to stress them.'],
  [/^a$/, 'Write a link as [words](https://address).'],
  [/^img$/, 'Write a picture as ![what it shows](../images/name.jpg).'],
  [/^h[1-6]$/, 'Write a heading as ## Heading.'],
  [/^(ul|ol|li)$/, 'Write a list as lines that start with "- ".'],
];

/** What is wrong with a tag that is none of ours, and how to mend it. */
export function foreignTag(name: string): [what: string, mend: string] {
  const meant = names.find((known) => known.toLowerCase() === name.toLowerCase());
  const [, known] = instead.find(([tag]) => tag.test(name)) ?? [];
  return [
    `<${name}> cannot be used in texts.`,
    meant ? `Write <${meant}>.` : (known ?? `Use Markdown, or one of: ${allowed}.`),
  ];
}

export const isOwnTag = (name: string) => Object.hasOwn(mdxProps, name);
