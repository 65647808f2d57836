import type { APIRoute } from 'astro';
import { toFeed } from '../../../lib/feed.ts';
import { feedPaths } from '../../../lib/lists.ts';

export const getStaticPaths = feedPaths;

export const GET: APIRoute = ({ props }) => toFeed(props.section, props.locale);
