import type { Locale } from './locales.ts';
import type { StringKey } from './strings.ts';
import { fixedPath, listPath, toHref } from './urls.ts';

/**
 * Addresses to say on the phone or write by hand: `/ar/h/` leads to help in Arabic, `/h/` asks for the
 * language first. They stand on cards and leaflets on paper, so a letter never changes its meaning.
 */
export const shortAddresses = {
  h: { path: fixedPath('help'), title: 'page.help', summary: 'help.summary' },
  g: { path: listPath('guides'), title: 'section.guides', summary: 'section.guides.summary' },
  p: {
    path: listPath('programmes'),
    title: 'section.programmes',
    summary: 'section.programmes.summary',
  },
  n: { path: listPath('news'), title: 'section.news', summary: 'section.news.summary' },
  b: {
    path: listPath('publications'),
    title: 'section.publications',
    summary: 'section.publications.summary',
  },
  v: { path: listPath('videos'), title: 'section.videos', summary: 'section.videos.summary' },
  s: { path: listPath('seminars'), title: 'section.seminars', summary: 'section.seminars.summary' },
  o: {
    path: fixedPath('official-channels'),
    title: 'page.officialChannels',
    summary: 'channels.summary',
  },
  t: { path: fixedPath('take-away'), title: 'page.take-away', summary: 'takeAway.summary' },
} as const satisfies Record<string, { path: string; title: StringKey; summary: StringKey }>;

export type Letter = keyof typeof shortAddresses;

export const letters = Object.keys(shortAddresses) as Letter[];

/** Where the language is asked for first. */
export const choiceHref = (letter: Letter) => `/${letter}/`;

export const shortHref = (locale: Locale, letter: Letter) => toHref(locale, `${letter}/`);

/** The letter of the section or page that a path belongs to, if it has one. */
export const letterOf = (path: string) =>
  letters.find((letter) => path.startsWith(shortAddresses[letter].path));

/** An address as it is said and written down: `www.iom.sk/ar/h`. */
export const toSpoken = (url: URL) => `${url.host}${url.pathname}`.replace(/\/$/, '');
