import type { APIRoute } from 'astro';
import { toChannelsDocument } from '../../../lib/channel-list.ts';
import { lines } from '../../../lib/content.ts';
import { mission } from '../../../lib/mission.ts';

export const GET: APIRoute = () =>
  Response.json(
    toChannelsDocument(
      mission,
      lines.map(({ data }) => data),
    ),
  );
