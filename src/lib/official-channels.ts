/**
 * "Is this really IOM?": compares what a reader pastes with the list of official channels. Pure and
 * small, because it runs in the reader's browser; addresses are read by the browser's own `URL`, so
 * that an answer is about the place where a link really leads, not about what it looks like.
 */

type App = 'telegram' | 'signal' | 'whatsapp' | 'viber';

/** What the look-up must know of one channel. */
export interface KnownChannel {
  kind: 'website' | 'phone' | 'messenger' | 'email' | 'mailDomain' | 'account';
  /** A domain, a number in E.164, an e-mail address, the address of an account or its service. */
  value: string;
  /** The number with the digits that are dialled at home, e.g. `0850211478`. */
  dialled?: string | undefined;
  /** The apps that a messenger number answers in. */
  apps?: readonly string[] | undefined;
  /** True when another organisation runs it. */
  partner?: boolean | undefined;
}

/**
 * `ours` and `partner` are on the list. `mailDomain` is an unlisted address with a listed ending,
 * `account` a link to a service where the mission has an account of unknown address, `other` is
 * readable and not on the list, `unclear` is not one number, address or link.
 */
export type Answer = 'ours' | 'partner' | 'mailDomain' | 'account' | 'other' | 'unclear';

export interface Finding<Channel extends KnownChannel = KnownChannel> {
  answer: Answer;
  channel?: Channel;
}

/** Hosts of services where an account can be listed by its name alone. */
const serviceHosts: Record<string, string[]> = {
  facebook: ['facebook.com', 'fb.com'],
  youtube: ['youtube.com', 'youtu.be'],
};

const isUnder = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);

/** Direction marks and other invisible signs at the ends, which copying from a page brings along. */
const trimInvisible = (text: string) => text.replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '');

/** What a sentence leaves around an address. */
const trimMarks = (text: string) => text.replace(/^["'(«„“]+|["'),;»“”]+$/g, '');

/** The digits of a number with its `+`, in whatever digits and with whatever signs it is written. */
function readNumber(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
  if (!/^\(?\+?[\d\s()./\p{Pd}]+$/u.test(plain)) return undefined;
  const plus = plain.includes('+') ? '+' : '';
  // "+421 (0)850": the zero in brackets is not dialled after the country's code.
  const digits = (plus ? plain.replace('(0)', '') : plain).replace(/\D/g, '');
  return digits.length < 3 || digits.length > 17 ? undefined : plus + digits;
}

/** Every number in E.164 that the digits can mean for someone in the mission's country. */
function readings(digits: string, callingCode: string): string[] {
  const isInternational = /^(\+|00)/.test(digits);
  if (!isInternational) return [`+${digits}`, `+${callingCode}${digits}`];
  const number = `+${digits.replace(/^(\+|00)/, '')}`;
  // Many write the zero of calls at home after the country's code too.
  return [number, number.replace(`+${callingCode}0`, `+${callingCode}`)];
}

const toFinding = <C extends KnownChannel>(channel: C | undefined): Finding<C> =>
  channel ? { answer: channel.partner ? 'partner' : 'ours', channel } : { answer: 'other' };

/** With an app, only a number that is listed for that very app is found. */
function findNumber<C extends KnownChannel>(
  digits: string,
  channels: readonly C[],
  callingCode: string,
  app?: App,
): Finding<C> {
  const numbers = readings(digits, callingCode);
  const callable = channels.filter(({ kind, apps: its }) =>
    app ? its?.includes(app) : kind === 'phone' || kind === 'messenger',
  );
  return toFinding(
    callable.find(({ value, dialled }) => numbers.includes(value) || dialled === digits),
  );
}

/**
 * A link as the browser reads it; one without `https://` is read as if it had it. The phones of many
 * readers are too old for `URL.parse`.
 */
function readUrl(text: string): URL | undefined {
  const hasScheme = /^[a-z][a-z\d+-]*:/i.test(text);
  try {
    return new URL(hasScheme ? text : `https://${text.replace(/^\/\//, '')}`);
  } catch {
    return undefined;
  }
}

/** The host without the dot that may end it; undefined where the text is no host. */
function readHost(text: string): string | undefined {
  const url = /[\s/\\?#@:]/.test(text) ? undefined : readUrl(`https://${text}`);
  return url?.hostname.replace(/\.$/, '');
}

function findEmail<C extends KnownChannel>(text: string, channels: readonly C[]): Finding<C> {
  // What stands before "<" is a name that the sender chose; only the address counts.
  const address = trimInvisible(/<([^<>]*)>$/.exec(text)?.[1] ?? text);
  const [local = '', domain = '', ...more] = address.split('@');
  const host = readHost(domain);
  if (more.length > 0 || !host?.includes('.') || /[\s<>"]/.test(local))
    return { answer: 'unclear' };
  const whole = `${local.toLowerCase()}@${host}`;
  const listed = channels.find(({ kind, value }) => kind === 'email' && value === whole);
  if (listed) return toFinding(listed);
  const ending = channels.find(({ kind, value }) => kind === 'mailDomain' && value === host);
  return ending ? { answer: 'mailDomain', channel: ending } : { answer: 'other' };
}

/** The number in a link that opens a messenger, with its app. */
function numberInLink({ protocol, hostname, pathname, hash, searchParams }: URL) {
  const path = pathname.slice(1);
  const found: [app: App, number: string | null] | undefined =
    protocol === 'viber:'
      ? ['viber', searchParams.get('number')]
      : hostname === 't.me'
        ? ['telegram', path]
        : hostname === 'signal.me'
          ? ['signal', hash.replace(/^#p\//, '')]
          : hostname === 'wa.me'
            ? ['whatsapp', `+${path}`]
            : undefined;
  const number = found?.[1]?.replace(/\/$/, '');
  return found && number && /^\+\d+$/.test(number) ? { app: found[0], number } : undefined;
}

/** An account's address without what differs between a phone, a computer and the way it was typed. */
const toAccount = ({ hostname, pathname }: URL) =>
  `${hostname.replace(/^(www|m)\./, '')}${pathname.replace(/\/$/, '')}`.toLowerCase();

function findLink<C extends KnownChannel>(
  url: URL,
  channels: readonly C[],
  callingCode: string,
): Finding<C> {
  const call = numberInLink(url);
  if (call) return findNumber(call.number, channels, callingCode, call.app);
  if (!/^https?:$/.test(url.protocol)) return { answer: 'unclear' };
  const host = url.hostname.replace(/\.$/, '');
  if (!/[.:]/.test(host)) return { answer: 'unclear' };
  const sites = channels.filter(({ kind, value }) => kind === 'website' && isUnder(host, value));
  // Of iom.sk and mic.iom.sk, the longer one says more.
  const [site] = sites.sort((a, b) => b.value.length - a.value.length);
  if (site) return toFinding(site);
  const accounts = channels.filter(({ kind }) => kind === 'account');
  const listed = accounts.find(({ value }) => {
    const account = value.includes('/') && readUrl(value);
    return account && toAccount(account) === toAccount(url);
  });
  if (listed) return toFinding(listed);
  const named = accounts.find(({ value }) =>
    serviceHosts[value]?.some((service) => isUnder(host, service)),
  );
  return named ? { answer: 'account', channel: named } : { answer: 'other' };
}

/** Reads a pasted number, e-mail address or link and says whether it is on the list. */
export function lookUp<C extends KnownChannel>(
  pasted: string,
  channels: readonly C[],
  callingCode: string,
): Finding<C> {
  const whole = trimInvisible(pasted);
  const number = readNumber(whole.replace(/^(tel|sms):/i, ''));
  if (number) return findNumber(number, channels, callingCode);
  const text = trimMarks(whole);
  if (!/\p{L}/u.test(text)) return { answer: 'unclear' };
  if (/^mailto:/i.test(text)) {
    const [, address = '', copies] = /^mailto:([^?]*)(.*[?&](?:to|b?cc)=)?/i.exec(text) ?? [];
    return copies ? { answer: 'unclear' } : findEmail(address, channels);
  }
  if (text.includes('@') && (!text.includes('/') || text.endsWith('>')))
    return findEmail(text, channels);
  const url = /\s/.test(text) ? undefined : readUrl(text);
  return url ? findLink(url, channels, callingCode) : { answer: 'unclear' };
}
