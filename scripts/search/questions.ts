import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Locale } from '../../src/lib/locales.ts';

/** The kinds of questions, in the order that the report shows them. */
export const kinds = [
  'plain',
  'noaccents',
  'inflected',
  'typo',
  'synonym',
  'prefix',
  'question',
  'fact',
  'news',
  'cross',
] as const;
export type QuestionKind = (typeof kinds)[number];

export interface Question {
  locale: Locale;
  kind: QuestionKind;
  query: string;
  /** Addresses below the locale, each of which answers it. */
  answers: string[];
  heldOut: boolean;
}

type Answers = Record<string, string | string[]>;
type Group = { tuned?: Answers; heldOut?: Answers };
type File = { topics: Record<string, string[]> } & Record<Locale, Record<QuestionKind, Group>>;

/** The questions of `tests/search/<mission>.yaml`. */
export function readQuestions(file: string): Question[] {
  const { topics, ...byLocale }: File = parse(readFileSync(file, 'utf8'));
  const toQuestions = (locale: Locale, kind: QuestionKind, answers: Answers, heldOut: boolean) =>
    Object.entries(answers).map(([query, answer]) => ({
      locale,
      kind,
      query,
      answers: [answer].flat().flatMap((name) => topics[name] ?? [name]),
      heldOut,
    }));
  return Object.entries(byLocale).flatMap(([locale, groups]) =>
    Object.entries(groups).flatMap(([kind, { tuned = {}, heldOut = {} }]) => [
      ...toQuestions(locale as Locale, kind as QuestionKind, tuned, false),
      ...toQuestions(locale as Locale, kind as QuestionKind, heldOut, true),
    ]),
  );
}
