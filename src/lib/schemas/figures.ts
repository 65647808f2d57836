import { z } from 'astro/zod';
import { localized, programme, provenance, text, url } from './fields.ts';

const columnKinds = ['date', 'text', 'number', 'percent', 'euro'] as const;

/** Charts that a table can be drawn as; the content check says which fits which columns. */
export const chartKinds = ['line', 'bar', 'ranked', 'share', 'flow'] as const;
export type ChartKind = (typeof chartKinds)[number];

const rowName = z
  .union([z.string(), z.number()], { error: 'Write the first value of the row, e.g. "2022".' })
  .transform(String);

const rows = z
  .array(
    z.strictObject({
      cells: z.array(z.union([z.number(), z.string(), z.null(), localized])),
      source: z
        .union([url, z.array(url).min(1)], {
          error: 'Write the whole web address with https:// at the start, or a list of them.',
        })
        .optional()
        .describe(
          'Where the values of this row are from; left out where the table has one source.',
        ),
      derived: z.boolean().default(false).describe('True for values that we calculated.'),
    }),
  )
  .min(1);

const chart = z.strictObject({
  kind: z.enum(chartKinds, { error: 'Choose line, bar, ranked, share or flow.' }),
  columns: z
    .array(text('Write the key of a column.'))
    .min(1, { error: 'Name at least one column to draw.' })
    .max(4, { error: 'Draw at most four columns; more cannot be told apart.' }),
  from: localized.optional().describe('Where a flow starts, e.g. the country of departure.'),
});

const breaks = z
  .array(
    z.strictObject({
      row: rowName.describe('The first row that cannot be compared with those before it.'),
      reason: localized,
    }),
  )
  .default([]);

/** A table of numbers. The first column names the row; its values must be unique. */
export const figureSchema = z.strictObject({
  title: localized,
  order: z.int(),
  programme,
  definition: localized.optional().describe('What exactly is counted.'),
  columns: z
    .array(
      z.strictObject({
        key: text('Name the column.'),
        kind: z.enum(columnKinds),
        label: localized,
      }),
    )
    .min(2),
  chart: chart.optional(),
  rows,
  breaks,
  notes: localized.optional(),
  ...provenance,
  editions: z
    .array(z.strictObject({ title: localized, rows, notes: localized.optional(), ...provenance }))
    .default([])
    .describe('What the same table said earlier, each by the date of its source.'),
});
export type Figure = z.infer<typeof figureSchema>;
