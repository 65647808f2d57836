import type { APIRoute } from 'astro';
import { locales } from '../lib/locales.ts';
import { mission, toLocalText } from '../lib/mission.ts';

const own = mission.defaultLocale;

export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      name: toLocalText(mission.fullName, own).text,
      short_name: toLocalText(mission.name, own).text,
      lang: locales[own].lang,
      dir: locales[own].dir,
      start_url: '/',
      display: 'browser',
      background_color: '#ffffff',
      theme_color: '#0033a0',
      icons: [192, 512].map((size) => ({
        src: `/icon-${size}.png`,
        sizes: `${size}x${size}`,
        type: 'image/png',
      })),
    }),
  );
