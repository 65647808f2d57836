/** Who takes reports on security, and until when that holds. */
export interface SecurityContact {
  /** A `mailto:` or `https:` address. */
  contact: string;
  /** A day, as `2027-06-01`. */
  expires: string;
  /** BCP 47 tags of the languages that are read, the preferred first. */
  langs: readonly string[];
  /** The address of the site. */
  site: string;
}

/** Days before the end at which a contact has to be confirmed again, and the most that it may hold. */
const days = { warn: 30, most: 366 };

/** The text of `/.well-known/security.txt`, see RFC 9116. */
export const toSecurityText = ({ contact, expires, langs, site }: SecurityContact) =>
  [
    `Contact: ${contact}`,
    `Expires: ${expires}T00:00:00Z`,
    `Preferred-Languages: ${langs.join(', ')}`,
    `Canonical: ${new URL('/.well-known/security.txt', site).href}`,
    '',
  ].join('\n');

/** True when a contact is about to expire, has expired, or says that it holds for longer than a year. */
export function isOutOfDate(expires: string, now: Date): boolean {
  const left = (Date.parse(expires) - now.getTime()) / 86_400_000;
  return !(left > days.warn && left <= days.most);
}
