import type { APIRoute } from 'astro';
import { documentPaths } from '../../../lib/open-documents.ts';

export const getStaticPaths = documentPaths;

export const GET: APIRoute = ({ props }) => Response.json(props.document);
