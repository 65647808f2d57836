import type { APIRoute } from 'astro';
import { feedResponse } from '../../../../lib/feed.ts';
import { programmeFeedPaths } from '../../../../lib/feeds.ts';

export const getStaticPaths = programmeFeedPaths;

export const GET: APIRoute = ({ props }) => feedResponse(props.feed, props.format);
