import type { APIRoute } from 'astro';
import { feedResponse } from '../../../lib/feed.ts';
import { sectionFeedPaths } from '../../../lib/feeds.ts';

export const getStaticPaths = sectionFeedPaths;

export const GET: APIRoute = ({ props }) => feedResponse(props.feed, props.format);
