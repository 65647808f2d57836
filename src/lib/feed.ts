import rss from '@astrojs/rss';
import { type Locale, locales } from './locales.ts';
import { mission, toLocalText } from './mission.ts';
import { useStrings } from './strings.ts';
import { teasersIn } from './teasers.ts';
import { listPath, type Section, toHref } from './urls.ts';

const newest = 50;

/** The RSS feed of a section in a locale: its newest entries; those without a full day carry no date. */
export function toFeed(section: Section, locale: Locale): Promise<Response> {
  const t = useStrings(locale);
  return rss({
    title: `${t(`section.${section}`)} – ${toLocalText(mission.name, locale).text}`,
    description: t(`section.${section}.summary`),
    site: new URL(toHref(locale, listPath(section)), mission.site),
    customData: `<language>${locales[locale].lang}</language>`,
    items: teasersIn(section, locale)
      .slice(0, newest)
      .map(({ title, summary, href, date }) => ({
        title,
        description: summary,
        link: new URL(href, mission.site).href,
        ...(date?.dateTime.length === 10 && { pubDate: new Date(date.dateTime) }),
      })),
  });
}
