/** A value that a component of `components/mdx` takes: one of some words, or the name of a record. */
export type MdxProp =
  | { values: readonly string[] }
  | { record: 'lines' | 'offices' | 'figures' | 'glossary'; required: true };

/**
 * What staff may write into the tags of their texts, by component. Everything else in a tag is refused:
 * knowing the names alone would let any attribute through to the page.
 */
export const mdxProps: Record<string, Record<string, MdxProp>> = {
  Notice: { tone: { values: ['info', 'warning'] } },
  Figure: { id: { record: 'figures', required: true } },
  Line: { id: { record: 'lines', required: true } },
  Office: { id: { record: 'offices', required: true } },
  Term: { id: { record: 'glossary', required: true } },
  LastCheck: {},
};
