import { getCountryCallingCode, parsePhoneNumberWithError } from 'libphonenumber-js/max';
import { contactLinks } from './contacts.ts';
import type { Locale } from './locales.ts';
import type { KnownChannel } from './official-channels.ts';
import type { PartialDate } from './partial-date.ts';
import type { Line, Localized, Mission } from './schemas.ts';
import { fixedPath, toHref } from './urls.ts';

/** One row of the list of official channels, as readers see it and as `channels.json` gives it. */
export interface Channel extends KnownChannel {
  /** How it is written for readers, e.g. `0850 211 478`. */
  text: string;
  /** Where it leads; messengers and accounts of unknown address have none. */
  href?: string;
  name: Localized;
  /** Who answers, where somebody does. */
  operator?: Localized;
  partner: boolean;
  /** When it was last confirmed, as exactly as that is known. */
  confirmed: PartialDate;
  source: string;
}

/** What stands at the stable address; a change that breaks its readers gets a new address. */
export interface ChannelsDocument {
  mission: { name: Localized; country: string; callingCode: string };
  /** The page for people, by locale. */
  pages: Partial<Record<Locale, string>>;
  channels: Channel[];
}

const toDomain = (href: string) => new URL(href).hostname.replace(/^www\./, '');

type Site = Pick<Mission['parents'][number], 'name' | 'asOf' | 'source'> & {
  href?: string | undefined;
};

const toWebsite = ({ name, asOf, source }: Site, href: string): Channel => ({
  kind: 'website',
  value: toDomain(href),
  text: toDomain(href),
  href,
  name,
  partner: false,
  confirmed: asOf,
  source,
});

const toAccount = ({ name, href, asOf, source }: Site, service: string): Channel => ({
  kind: 'account',
  value: href ?? service,
  text: href ? href.replace(/^https?:\/\/(www\.)?/, '') : service,
  ...(href && { href }),
  name,
  partner: false,
  confirmed: asOf,
  source,
});

/** The digits as they are dialled in the number's own country, where that is the mission's. */
function toDialled(number: string, country: string): { dialled?: string } {
  const parsed = parsePhoneNumberWithError(number);
  return parsed.country === country ? { dialled: parsed.formatNational().replace(/\D/g, '') } : {};
}

function toContacts(line: Line, country: string): Channel[] {
  const { name, operator, partner, verified } = line;
  const shared = { name, operator, partner, confirmed: verified.on, source: verified.source };
  const links = contactLinks(line);
  if (line.channel === 'messenger') {
    const [{ text } = { text: line.number }] = links;
    const { number, apps } = line;
    return [
      { kind: 'messenger', value: number, text, apps, ...toDialled(number, country), ...shared },
    ];
  }
  if (line.channel === 'email') {
    const [, domain = ''] = line.email.split('@');
    const ending = `@${domain}`;
    return [
      {
        kind: 'email',
        value: line.email.toLowerCase(),
        text: line.email,
        href: `mailto:${line.email}`,
        ...shared,
      },
      { kind: 'mailDomain', value: domain.toLowerCase(), text: ending, ...shared },
    ];
  }
  return links.map(({ href, text }) => {
    const value = href.replace('tel:', '');
    return { kind: 'phone', value, text, href, ...toDialled(value, country), ...shared };
  });
}

/** The ending of another organisation's e-mail address says nothing about its other addresses. */
const isListed = ({ kind, partner }: Channel) => kind !== 'mailDomain' || !partner;

/** Two accounts that are known by service and name only are two. */
const isSame = (a: Channel, b: Channel) =>
  a.kind === b.kind && a.value === b.value && (a.kind !== 'account' || a.href !== undefined);

/** Every official channel once: websites, then what belongs to lines in their order, then accounts. */
export function toChannels(
  { channels, parents, country }: Pick<Mission, 'channels' | 'parents' | 'country'>,
  lines: Line[],
): Channel[] {
  const contacts = lines.map((line) => toContacts(line, country).filter(isListed));
  const all = [
    ...channels.flatMap((channel) =>
      channel.kind === 'website' && channel.href ? [toWebsite(channel, channel.href)] : [],
    ),
    ...parents.map((parent) => toWebsite(parent, parent.href)),
    // A line's own number first: it may be the one for calls from abroad of another line too.
    ...contacts.flatMap((ofLine) => ofLine.slice(0, 1)),
    ...contacts.flatMap((ofLine) => ofLine.slice(1)),
    ...channels.flatMap((channel) =>
      channel.kind === 'website' ? [] : [toAccount(channel, channel.kind)],
    ),
  ];
  return all.filter(
    (channel, index) => !all.slice(0, index).some((other) => isSame(other, channel)),
  );
}

/** The number of the mission's country, e.g. `421`. */
export const callingCodeOf = ({ country }: Pick<Mission, 'country'>): string =>
  getCountryCallingCode(country as Parameters<typeof getCountryCallingCode>[0]);

/** The list for other programs, with the addresses of the page for people. */
export function toChannelsDocument(mission: Mission, lines: Line[]): ChannelsDocument {
  const pages = Object.keys(mission.locales).map((locale) => [
    locale,
    new URL(toHref(locale as Locale, fixedPath('official-channels')), mission.site).href,
  ]);
  return {
    mission: {
      name: mission.name,
      country: mission.country,
      callingCode: callingCodeOf(mission),
    },
    pages: Object.fromEntries(pages),
    channels: toChannels(mission, lines),
  };
}
