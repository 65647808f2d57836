import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { type PartialDate, toDateTime } from './partial-date.ts';

/** What a reference needs; a figure is a `dataset`, a page of the site a `webpage`. */
export interface Citable {
  /** Names the reference in reference managers, e.g. `leaflet-avrr-sk`. */
  id: string;
  type: 'report' | 'book' | 'pamphlet' | 'dataset' | 'webpage';
  title: string;
  authors: string[];
  publisher?: string | undefined;
  series?: string | undefined;
  isbn?: string | undefined;
  date?: PartialDate | undefined;
  lang: string;
  url: string;
}

plugins.config.get('@bibtex').format.useIdAsLabel = true;

const toParts = (date: PartialDate) => [toDateTime(date).split('-').map(Number)];

/** The reference as CSL-JSON, the form that all others are made from. */
export const toCsl = (citable: Citable) => ({
  id: citable.id,
  type: citable.type,
  title: citable.title,
  // Authors are bodies, whose names must not be split into first and last.
  ...(citable.authors.length > 0 && { author: citable.authors.map((literal) => ({ literal })) }),
  ...(citable.publisher && { publisher: citable.publisher }),
  ...(citable.series && { 'collection-title': citable.series }),
  ...(citable.isbn && { ISBN: citable.isbn }),
  ...(citable.date && { issued: { 'date-parts': toParts(citable.date) } }),
  language: citable.lang,
  URL: citable.url,
});

/** A reference in words (APA) or for a reference manager (BibTeX, RIS, CSL-JSON). */
export function toCitation(citable: Citable, format: 'apa' | 'bib' | 'ris' | 'json'): string {
  const csl = toCsl(citable);
  if (format === 'json') return `${JSON.stringify([csl], null, 2)}\n`;
  const cite = new Cite([csl]);
  if (format === 'apa')
    return cite.format('bibliography', { template: 'apa', format: 'text', lang: 'en-US' }).trim();
  return cite.format(format === 'bib' ? 'bibtex' : 'ris');
}
