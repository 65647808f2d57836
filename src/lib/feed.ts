import rss from '@astrojs/rss';
import { type Locale, locales } from './locales.ts';
import { mission } from './mission.ts';
import type { Teaser } from './teasers.ts';
import type { FeedFormat } from './urls.ts';

/** What a feed is about and what it carries, in the reader's language. */
export interface Feed {
  locale: Locale;
  title: string;
  description: string;
  /** The page for people that shows the same, and the feed's own address in each format. */
  page: string;
  address: (format: FeedFormat) => string;
  teasers: Teaser[];
}

const newest = 50;
const absolute = (href: string) => new URL(href, mission.site).href;

/** The moment of a date that is known to the day; readers sort by it, so no other may be given. */
const momentOf = ({ date }: Teaser) =>
  date?.dateTime.length === 10 ? new Date(date.dateTime) : undefined;

/** RSS 2.0; an item may carry one file, that of the reader's language. */
export function toRss({ locale, title, description, page, teasers }: Feed): Promise<Response> {
  return rss({
    title,
    description,
    site: absolute(page),
    customData: `<language>${locales[locale].lang}</language>`,
    items: teasers.slice(0, newest).map((teaser) => {
      const pubDate = momentOf(teaser);
      const [file] = teaser.attachments ?? [];
      return {
        title: teaser.title,
        description: teaser.summary,
        link: absolute(teaser.href),
        ...(pubDate && { pubDate }),
        ...(file && {
          enclosure: { url: absolute(file.href), length: file.bytes, type: file.type },
        }),
      };
    }),
  });
}

/** JSON Feed 1.1; an item carries all its files. */
export function toJsonFeed(feed: Feed) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: absolute(feed.page),
    feed_url: absolute(feed.address('json')),
    language: locales[feed.locale].lang,
    items: feed.teasers.slice(0, newest).map((teaser) => {
      const moment = momentOf(teaser);
      const files = teaser.attachments ?? [];
      return {
        id: absolute(teaser.href),
        url: absolute(teaser.href),
        title: teaser.title,
        content_text: teaser.summary,
        ...(moment && { date_published: moment.toISOString() }),
        ...(files.length > 0 && {
          attachments: files.map(({ href, type, bytes, lang }) => ({
            url: absolute(href),
            mime_type: type,
            size_in_bytes: bytes,
            title: lang,
          })),
        }),
      };
    }),
  };
}

/** A feed in the format that its address names. */
export const feedResponse = (feed: Feed, format: FeedFormat) =>
  format === 'xml' ? toRss(feed) : Response.json(toJsonFeed(feed));
