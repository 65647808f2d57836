import { type PhoneNumber, parsePhoneNumberWithError } from 'libphonenumber-js/max';
import { now } from './clock.ts';
import { mission } from './mission.ts';
import { reviewState } from './review.ts';
import type { Line, ReviewKind, Verified } from './schemas.ts';

/** One thing a reader can press: a number, an address or an account. */
export interface ContactLink {
  kind: 'phone' | 'email' | 'telegram' | 'signal' | 'whatsapp' | 'viber';
  href: string;
  /** What is shown: `0850 211 478`, `+421 2 526 300 23`, an e-mail address. */
  text: string;
  /** For whom the number works, when that is not everyone. */
  scope?: 'home' | 'abroad';
}

const parsedNumbers = new Map<string, PhoneNumber>();

/** Every page has the same few numbers, and reading one is dear. */
function parseNumber(number: string): PhoneNumber {
  const parsed = parsedNumbers.get(number) ?? parsePhoneNumberWithError(number);
  parsedNumbers.set(number, parsed);
  return parsed;
}

const internationally = (number: string) => parseNumber(number).formatInternational();

/** Free and shared-cost numbers are dialled within the country; any other works from everywhere. */
const asDialled = (number: string) => {
  const parsed = parseNumber(number);
  return parsed.country === mission.country &&
    ['TOLL_FREE', 'SHARED_COST'].includes(parsed.getType() ?? '')
    ? parsed.formatNational()
    : parsed.formatInternational();
};

/** What the services call themselves. */
export const appNames = {
  telegram: 'Telegram',
  signal: 'Signal',
  whatsapp: 'WhatsApp',
  viber: 'Viber',
} as const;

/** Address forms as each service documents them: t.me, signal.me, wa.me and viber:// take E.164. */
const appHref = {
  telegram: (number: string) => `https://t.me/${number}`,
  signal: (number: string) => `https://signal.me/#p/${number}`,
  whatsapp: (number: string) => `https://wa.me/${number.slice(1)}`,
  viber: (number: string) => `viber://chat?number=${encodeURIComponent(number)}`,
} as const;

/** The links of a line, each made from its record and in the form that its service wants. */
export function contactLinks(line: Line): ContactLink[] {
  if (line.channel === 'email') {
    return [{ kind: 'email', href: `mailto:${line.email}`, text: line.email }];
  }
  if (line.channel === 'messenger') {
    return line.apps.map((app) => ({
      kind: app,
      href: appHref[app](line.number),
      text: internationally(line.number),
    }));
  }
  const home: ContactLink = {
    kind: 'phone',
    href: `tel:${line.number}`,
    text: asDialled(line.number),
  };
  if (line.fromAbroad === undefined) return [home];
  if (line.fromAbroad === false) return [{ ...home, scope: 'home' }];
  return [
    { ...home, scope: 'home' },
    {
      kind: 'phone',
      href: `tel:${line.fromAbroad}`,
      text: internationally(line.fromAbroad),
      scope: 'abroad',
    },
  ];
}

/**
 * The links of a line as they stand on paper, where nothing can be pressed: a number that works from
 * everywhere is written both as it is dialled in the country and as it is from abroad.
 */
export function writtenContacts(line: Line): ContactLink[] {
  const links = contactLinks(line);
  const [home] = links;
  if (line.channel !== 'phone' || !home || links.length > 1 || home.scope) return links;
  const parsed = parsePhoneNumberWithError(line.number);
  const national = parsed.formatNational();
  if (parsed.country !== mission.country || home.text === national) return links;
  return [
    { ...home, text: national, scope: 'home' },
    { ...home, scope: 'abroad' },
  ];
}

/** True when a confirmation is older than the mission's policy allows for its kind. */
export const isOverdue = (
  verified: Pick<Verified, 'on'>,
  at = now(),
  kind: ReviewKind = 'contacts',
) => reviewState(verified.on, mission.reviewPolicy[kind], at) !== 'confirmed';
