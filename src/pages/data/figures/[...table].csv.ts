import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { tableDataPaths } from '../../../lib/figures.ts';
import { toCsv } from '../../../lib/table-data.ts';

export const getStaticPaths = tableDataPaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { table } }) =>
  new Response(toCsv(table), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
