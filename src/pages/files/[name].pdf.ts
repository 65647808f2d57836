import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { pdfPaths } from '../../lib/publication-files.ts';

export const getStaticPaths = pdfPaths;

export const GET: APIRoute = ({ props }) => new Response(readFileSync(props.path));
