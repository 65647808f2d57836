import { describe, test } from 'node:test';
import { type CountryCode, findPhoneNumbersInText } from 'libphonenumber-js/max';
import { elementsOf, readText, recordsOf, type Site, sites, textOf } from './built-pages.ts';
import { assertNone } from './problems.ts';

/** An old or mistyped number can harm someone: every contact on a page must come from a record. */

const isText = (value: unknown): value is string => typeof value === 'string';

function contactsOf(site: Site): Set<string> {
  const lines = recordsOf(site, 'lines');
  return new Set(
    lines.flatMap(({ number, fromAbroad, email }) => [number, fromAbroad, email].filter(isText)),
  );
}

/** Dates and spans of days look like numbers in some countries: 25. – 27. 8. 2015. */
const dates = /\d{1,2}\.(\s*\d{1,2}\.)?\s*[–-]?\s*(\d{1,2}\.\s*)?\d{1,2}\.\s*\d{4}/g;
const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** Each contact that stands in a text, in the form of the records. */
function contactsIn(text: string, country: CountryCode): string[] {
  const numbers = findPhoneNumbersInText(text.replace(dates, ' ¦ '), country);
  return [...numbers.map(({ number }) => number.number), ...(text.match(email) ?? [])];
}

/** What people and machines read of a page: its text, descriptions and structured data. */
function textsOf(html: string): string[] {
  const elements = elementsOf(html);
  const metas = elements.map(({ attributes }) => attributes.content ?? '');
  const labels = elements.flatMap(({ attributes }) => [
    attributes.alt,
    attributes.title,
    attributes['aria-label'],
  ]);
  const graphs = elements.flatMap(({ name, attributes, content }) =>
    name === 'script' && attributes.type?.includes('json') ? content.split(/[",:[\]{}]+/) : [],
  );
  // A bar between blocks keeps numbers of neighbouring table cells apart.
  return [
    textOf(html.replace(/<time\b[\s\S]*?<\/time>/g, ' ¦ '), ' ¦ '),
    ...metas,
    ...labels.filter(isText),
    ...graphs,
  ];
}

/** The number or address that a link opens, for every service that `lib/contacts.ts` knows. */
const schemes: Record<string, RegExp> = {
  'tel:': /^tel:(.+)$/,
  'sms:': /^sms:([^?]+)/,
  'mailto:': /^mailto:([^?]+)/,
  'viber:': /number=([^&]+)/,
};
const services: Record<string, RegExp> = {
  't.me': /^\/(\+?\d+)$/,
  'wa.me': /^\/(\d+)$/,
  'signal.me': /(\+\d+)$/,
};

function contactOf(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined;
  const { protocol, hostname, pathname, hash } = new URL(href);
  const service = services[hostname]?.exec(hostname === 'signal.me' ? hash : pathname)?.[1];
  if (service) return `+${service.replace('+', '')}`;
  const contact = schemes[protocol]?.exec(href)?.[1];
  return contact && decodeURIComponent(contact);
}

for (const site of sites) {
  const known = contactsOf(site);
  const country = site.mission.country as CountryCode;

  describe(site.id, () => {
    test('the records are found on the pages, so that this test sees contacts at all', () => {
      const help = site.pages.find(({ path }) => path === `/${site.mission.defaultLocale}/help/`);
      const found = new Set(textsOf(help?.html ?? '').flatMap((text) => contactsIn(text, country)));
      assertNone(
        [...known]
          .filter((contact) => !found.has(contact))
          .map((contact) => `${contact} is not on the help page`),
      );
    });

    test('no page, feed or description has a number or address that is not from a record', () => {
      const texts = [
        ...site.pages.map(({ file, html }) => ({ file, texts: textsOf(html) })),
        ...[...site.addresses]
          .filter((path) => /\.(xml|webmanifest|ics|vcf)$/.test(path))
          .map((path) => ({
            file: `dist/${site.id}${path}`,
            texts: [textOf(readText(site, path).replace(/^UID:.*$/gm, ''), ' ¦ ')],
          })),
      ];
      const problems = texts.flatMap(({ file, texts: all }) =>
        all
          .flatMap((text) => contactsIn(text, country))
          .filter((contact) => !known.has(contact))
          .map(
            (contact) =>
              `${file}: ${contact} is in no record of lines/; add one and show it by <Line>`,
          ),
      );
      assertNone(problems);
    });

    test('no link opens a number or address that is not from a record', () => {
      const problems = site.pages.flatMap(({ file, html }) =>
        elementsOf(html).flatMap(({ attributes: { href = '' } }) => {
          const contact = contactOf(href);
          return contact && !known.has(contact)
            ? [`${file}: ${href} is in no record of lines/`]
            : [];
        }),
      );
      assertNone(problems);
    });
  });
}
