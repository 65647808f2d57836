import type { APIRoute } from 'astro';
import { quickIndexPaths } from '../../../lib/quick-indexes.ts';

export const getStaticPaths = quickIndexPaths;

export const GET: APIRoute = ({ props }) => Response.json(props.json);
