import type { Locale } from '../../src/lib/locales.ts';

/** Sentences that only printed documents need; everything else they say is content or interface text. */
interface Words {
  /** Where the document was made from and when. */
  made: string;
  /** What readers of a document that has lain around should do. */
  check: string;
  contacts: string;
  asOf: string;
}

const words: Partial<Record<Locale, Words>> = {
  sk: {
    made: 'Dokument vznikol {date} z obsahu webu {host}.',
    check:
      'Čísla, adresy a pravidlá sa menia. Skôr než sa na ne spoľahnete, pozrite si web {host}.',
    contacts: 'Kde sa poradiť',
    asOf: 'Stav údajov: {date}',
  },
  cs: {
    made: 'Dokument vznikl {date} z obsahu webu {host}.',
    check: 'Čísla, adresy a pravidla se mění. Než se na ně spolehnete, podívejte se na web {host}.',
    contacts: 'Kde se poradit',
    asOf: 'Stav údajů: {date}',
  },
  en: {
    made: 'This document was made on {date} from the content of {host}.',
    check: 'Numbers, addresses and rules change. Look at {host} before you rely on them.',
    contacts: 'Where to get advice',
    asOf: 'State of the facts: {date}',
  },
};

/** The document's own sentences in a locale; a locale without them cannot be printed yet. */
export function wordsOf(locale: Locale): Words {
  const found = words[locale];
  if (!found) throw new Error(`Write the sentences of documents in "${locale}" in words.ts.`);
  return found;
}

export const fill = (text: string, values: Record<string, string>) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
