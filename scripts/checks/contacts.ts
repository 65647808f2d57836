import {
  type CountryCode,
  findPhoneNumbersInText,
  isSupportedCountry,
} from 'libphonenumber-js/max';

const addresses = [
  /(?<=(?:mailto|tel):)\S+/gi,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  // Addresses hidden from robots, e.g. "name (at) iom.int".
  /[\w.+-]+\s?[([](?:at|zavináč|zavinac|@)[)\]]\s?[\w-]+(?:\.[\w-]+)+/gi,
];

const money = '(?:Kč|CZK|EUR|€|USD|\\$|eur|korun|crowns)';
const isAmount = (before: string, after: string) =>
  new RegExp(`${money}\\s*$`, 'i').test(before) || new RegExp(`^\\s*${money}`, 'i').test(after);

/**
 * Telephone numbers and e-mail addresses in a text, as written. Numbers without a country's code are
 * those of the mission's country; amounts of money with as many digits are left out.
 */
export function contactsIn(text: string, country: CountryCode | undefined): string[] {
  const calling = country && isSupportedCountry(country) ? country : undefined;
  // Looking for numbers is dear, and most texts have no digit.
  const inText = /\p{Nd}/u.test(text) ? findPhoneNumbersInText(text, calling) : [];
  const numbers = inText
    .filter(({ startsAt, endsAt }) => !isAmount(text.slice(0, startsAt), text.slice(endsAt)))
    .map(({ startsAt, endsAt }) => text.slice(startsAt, endsAt));
  return [...new Set([...addresses.flatMap((pattern) => text.match(pattern) ?? []), ...numbers])];
}
