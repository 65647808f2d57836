import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Locale } from '../../src/lib/locales.ts';

/** The missions of the site: every folder of `src/content`. */
export const missions = readdirSync('src/content', { withFileTypes: true })
  .filter((item) => item.isDirectory())
  .map(({ name }) => name)
  .sort();

/** A built mission, with the address that the tests serve it on. */
export interface Site {
  mission: string;
  folder: string;
  port: number;
  origin: string;
  locales: Locale[];
  /** The locales that publish every section. */
  fullLocales: Locale[];
  defaultLocale: Locale;
  hasOffices: boolean;
}

interface MissionFile {
  locales: Record<Locale, 'full' | 'essential'>;
  defaultLocale: Locale;
}

export const host = '127.0.0.1';
const firstPort = Number(process.env.E2E_PORT ?? 4400);

function toSite(mission: string, index: number): Site {
  const folder = `dist/${mission}`;
  if (!existsSync(`${folder}/index.html`)) {
    throw new Error(`There is no site in ${folder}. Run "MISSION=${mission} npm run build" first.`);
  }
  const { locales, defaultLocale }: MissionFile = parse(
    readFileSync(`src/content/${mission}/mission.yaml`, 'utf8'),
  );
  const codes = Object.keys(locales) as Locale[];
  const port = firstPort + index;
  return {
    mission,
    folder,
    port,
    origin: `http://${host}:${port}`,
    locales: codes,
    fullLocales: codes.filter((code) => locales[code] === 'full'),
    defaultLocale,
    hasOffices: existsSync(`src/content/${mission}/offices`),
  };
}

export const toSites = (names = missions): Site[] => names.map(toSite);
