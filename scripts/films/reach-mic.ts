import { parsePhoneNumberWithError } from 'libphonenumber-js/max';
import { formatDate } from '../../src/lib/dates.ts';
import type { Locale } from '../../src/lib/locales.ts';
import type { PartialDate } from '../../src/lib/partial-date.ts';

/**
 * The film "How to reach the Migration Information Centre": what each scene shows and says. Every number,
 * address and date comes from the records of lines and offices.
 */

export const filmLocales = ['sk', 'en', 'uk', 'ar'] as const satisfies Locale[];
export type FilmLocale = (typeof filmLocales)[number];
type Words = Record<FilmLocale, string>;

export interface FilmRecords {
  infoline: { number: string; operator: Words; verified: { on: PartialDate } };
  abroad: { number: string };
  offices: {
    city: Words;
    address: { street: string; postcode: string; city: string };
    floor?: Words;
    verified: { on: PartialDate };
  }[];
}

export interface Scene {
  drawing: 'centre' | 'phone' | 'globe' | 'calendar' | 'pins' | 'check';
  /** What stands large and reads the same in every language. */
  large: string[];
  words: Words;
  /** The caption. */
  says: Words;
  seconds: number;
}

/** A number in a text that is read from the right keeps its own order. */
const fromTheLeft = (text: string) => `\u2066${text}\u2069`;

/** Ends a sentence; a shortened word at its end has its full stop already. */
const toSentence = (text: string) => (text.endsWith('.') ? text : `${text}.`);

const each = (toWords: (locale: FilmLocale) => string): Words => ({
  sk: toWords('sk'),
  en: toWords('en'),
  uk: toWords('uk'),
  ar: toWords('ar'),
});

/** The scenes in order. */
export function toScenes({ infoline, abroad, offices }: FilmRecords): Scene[] {
  const home = parsePhoneNumberWithError(infoline.number).formatNational();
  const foreign = parsePhoneNumberWithError(abroad.number).formatInternational();
  const places = each((locale) =>
    offices
      .map(({ city, address, floor }) =>
        [city[locale], address.street, floor?.[locale]]
          .filter(Boolean)
          .join(locale === 'ar' ? '، ' : ', '),
      )
      .join(locale === 'ar' ? '؛ ' : '; '),
  );
  const confirmed = each((locale) => formatDate(infoline.verified.on, locale));
  const addressed = each((locale) =>
    offices
      .map(({ city, verified }) => `${city[locale]} – ${formatDate(verified.on, locale)}`)
      .join(locale === 'ar' ? '؛ ' : '; '),
  );
  return [
    {
      drawing: 'centre',
      large: [],
      words: infoline.operator,
      says: {
        sk: `${infoline.operator.sk} radí ľuďom z krajín mimo EÚ. Poradenstvo je bezplatné.`,
        en: `The ${infoline.operator.en} advises people from countries outside the EU. Advice is free.`,
        uk: `${infoline.operator.uk} консультує людей із країн поза ЄС. Консультації безкоштовні.`,
        ar: `يقدّم ${infoline.operator.ar} المشورة للقادمين من بلدان خارج الاتحاد الأوروبي. الاستشارة مجانية.`,
      },
      seconds: 6,
    },
    {
      drawing: 'phone',
      large: [home],
      words: {
        sk: 'Najprv zavolajte na infolinku',
        en: 'Call the infoline first',
        uk: 'Спершу зателефонуйте на інфолінію',
        ar: 'اتصل أولًا بخط المعلومات',
      },
      says: {
        sk: `Najprv zavolajte na infolinku ${home}. Má zníženú sadzbu a dá sa na ňu volať iba zo Slovenska.`,
        en: `Call the infoline first: ${home}. It has a reduced rate and can be called only from Slovakia.`,
        uk: `Спершу зателефонуйте на інформаційну лінію: ${home}. Тариф знижений, дзвонити можна лише зі Словаччини.`,
        ar: `اتصل أولًا بخط المعلومات: ${fromTheLeft(home)}. التعرفة مخفّضة ولا يمكن الاتصال به إلا من داخل سلوفاكيا.`,
      },
      seconds: 8,
    },
    {
      drawing: 'globe',
      large: [foreign],
      words: {
        sk: 'Ak voláte zo zahraničia',
        en: 'When you call from abroad',
        uk: 'Якщо дзвоните з-за кордону',
        ar: 'إذا كنت تتصل من خارج سلوفاكيا',
      },
      says: {
        sk: `Ak voláte zo zahraničia, použite číslo ${foreign}. Má bežnú sadzbu.`,
        en: `When you call from abroad, use the number ${foreign}. It has the normal rate.`,
        uk: `Якщо дзвоните з-за кордону, телефонуйте на номер ${foreign}. Тариф звичайний.`,
        ar: `إذا كنت تتصل من خارج سلوفاكيا فاستخدم الرقم ${fromTheLeft(foreign)}. التعرفة عادية.`,
      },
      seconds: 6,
    },
    {
      drawing: 'calendar',
      large: [],
      words: {
        sk: 'Dohodnite si termín',
        en: 'Agree on a time to visit',
        uk: 'Домовтеся про час відвідування',
        ar: 'اتفق على موعد للزيارة',
      },
      says: {
        sk: 'Do centra prichádzajte len po dohode termínu. Dohodnete si ho po telefóne.',
        en: 'Visits are by appointment only. You agree on the time by phone.',
        uk: 'До центру приходять лише за попереднім записом. Про час домовляються телефоном.',
        ar: 'الزيارة بموعد مسبق فقط، ويُتّفق عليه هاتفيًا.',
      },
      seconds: 6,
    },
    {
      drawing: 'pins',
      large: offices.map(({ address }) => `${address.street}, ${address.city}`),
      words: {
        sk: 'Kde nás nájdete',
        en: 'Where to find us',
        uk: 'Де нас знайти',
        ar: 'أين تجدنا',
      },
      says: {
        sk: toSentence(`Adresy centier: ${places.sk}`),
        en: toSentence(`Addresses of the centres: ${places.en}`),
        uk: toSentence(`Адреси центрів: ${places.uk}`),
        ar: toSentence(`عناوين المراكز: ${places.ar}`),
      },
      seconds: 7,
    },
    {
      drawing: 'check',
      large: [home],
      words: {
        sk: 'Pred cestou zavolajte',
        en: 'Call before you travel',
        uk: 'Зателефонуйте перед поїздкою',
        ar: 'اتصل قبل الحضور',
      },
      says: {
        sk: toSentence(
          `Pred cestou zavolajte. Číslo bolo potvrdené: ${toSentence(confirmed.sk)} Adresy sú z týchto dátumov: ${addressed.sk}`,
        ),
        en: toSentence(
          `Call before you travel. The number was confirmed: ${toSentence(confirmed.en)} The addresses date from: ${addressed.en}`,
        ),
        uk: toSentence(
          `Зателефонуйте перед поїздкою. Номер підтверджено: ${toSentence(confirmed.uk)} Адреси вказано станом на: ${addressed.uk}`,
        ),
        ar: toSentence(
          `اتصل قبل الحضور. تاريخ تأكيد الرقم: ${toSentence(confirmed.ar)} تواريخ العناوين: ${addressed.ar}`,
        ),
      },
      seconds: 7,
    },
  ];
}

const toTime = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 23);

/** The captions of one language as WebVTT: one cue per scene. */
export function toCaptions(scenes: Scene[], locale: FilmLocale): string {
  let start = 0;
  const cues = scenes.map(({ says, seconds }) => {
    const [from, to] = [start, start + seconds];
    start = to;
    return `${toTime(from + 0.2)} --> ${toTime(to - 0.1)}\n${says[locale]}\n`;
  });
  return ['WEBVTT\n', ...cues].join('\n');
}
