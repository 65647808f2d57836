import type { APIRoute } from 'astro';
import { documents, toJsonSchema } from '../../../../lib/open-data.ts';
import { apiSchemaHref } from '../../../../lib/urls.ts';

export const getStaticPaths = () => Object.keys(documents).map((name) => ({ params: { name } }));

export const GET: APIRoute = ({ params: { name = '' }, site }) =>
  Response.json(toJsonSchema(name, new URL(apiSchemaHref(name), site).href));
