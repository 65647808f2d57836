import type { APIRoute } from 'astro';
import { toCitation } from '../../../../lib/citation.ts';
import { citationPaths, publicationCitable } from '../../../../lib/publication-citation.ts';

export const getStaticPaths = citationPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(toCitation(publicationCitable(props.entry), props.format));
