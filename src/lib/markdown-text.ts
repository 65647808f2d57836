/**
 * What makes MDX more than Markdown: components, expressions, imports; and indented text, which is code in Markdown
 * but not in MDX.
 */
const mdxSyntax = /[{}]|<[a-z/>!]|^(?:import|export)\s|^(?: {4}|\t)\S/im;

/** True for a text that says the same as Markdown and as MDX. */
export const isPlainMarkdown = (body: string) => !mdxSyntax.test(body);
