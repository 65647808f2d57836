import type { CollectionEntry } from 'astro:content';
import type { Entry } from './content.ts';
import type { ReportedRecord } from './reports.ts';
import type { Figure } from './schemas.ts';

/** What a report says of each kind of record. */
export const toReported = {
  line: ({ id, data }: CollectionEntry<'lines'>): ReportedRecord => ({
    kind: 'lines',
    id,
    name: data.name,
    date: data.verified.on,
  }),
  office: ({ id, data }: CollectionEntry<'offices'>): ReportedRecord => ({
    kind: 'offices',
    id,
    name: data.name,
    date: data.verified.on,
  }),
  guide: ({ slug, locale, data }: Entry<'guides'>): ReportedRecord => ({
    kind: 'guides',
    id: slug,
    name: { [locale]: data.title },
    date: data.verified.on,
  }),
  figure: ({ id, data }: { id: string; data: Pick<Figure, 'title' | 'asOf'> }): ReportedRecord => ({
    kind: 'figures',
    id,
    name: data.title,
    date: data.asOf,
  }),
};
