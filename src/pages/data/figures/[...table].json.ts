import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { tableDataPaths, tables } from '../../../lib/figures.ts';
import { toTableDocument } from '../../../lib/table-data.ts';

export const getStaticPaths = tableDataPaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { table } }) => {
  const earlier = tables.filter(({ id, edition }) => !table.edition && id === table.id && edition);
  return Response.json(toTableDocument(table, earlier));
};
