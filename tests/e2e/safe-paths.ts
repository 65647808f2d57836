import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import type { Locale } from '../../src/lib/locales.ts';
import type { Site } from './sites.ts';

/** The pages of a locale that carry the exit, as the site lists them for servers. */
export const sensitivePaths = ({ folder }: Site, locale: Locale): string[] =>
  (JSON.parse(readFileSync(`${folder}/sensitive-paths.json`, 'utf8')) as string[]).filter((path) =>
    path.startsWith(`/${locale}/`),
  );

/** Where the exit of a mission leads. */
export const exitOf = ({ mission }: Site): string =>
  parse(readFileSync(`src/content/${mission}/mission.yaml`, 'utf8')).exitTo;

/** Everything that a site can leave behind in a browser. */
export const leftBehind = (page: Page) =>
  page.evaluate(async () => ({
    cookies: document.cookie,
    localStorage: Object.keys(localStorage),
    sessionStorage: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  }));

export const nothing = {
  cookies: '',
  localStorage: [],
  sessionStorage: [],
  databases: [],
  caches: [],
  workers: [],
};
