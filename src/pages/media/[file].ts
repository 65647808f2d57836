import type { APIRoute } from 'astro';
import { mediaPaths, readMedia } from '../../lib/films.ts';
import { mediaType } from '../../lib/media.ts';

export const getStaticPaths = mediaPaths;

export const GET: APIRoute = ({ params: { file = '' } }) =>
  new Response(readMedia(file), { headers: { 'Content-Type': mediaType(file) } });
