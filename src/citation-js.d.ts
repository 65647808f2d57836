/** The part of citation-js that the site uses; the package ships no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: object[]);
    format(name: string, options?: Record<string, unknown>): string;
  }
  export const plugins: {
    config: { get(name: '@bibtex'): { format: { useIdAsLabel: boolean } } };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
