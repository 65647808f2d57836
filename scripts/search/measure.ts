import type { Question } from './questions.ts';
import { openSite, type SearchedSite } from './site.ts';

export interface Measured extends Question {
  /** One over the place of the first right answer in one list, 0 where it is not among the first ten. */
  reciprocal: number;
  /** A right answer is among the first three suggestions or the first three of the full text. */
  inThree: boolean;
  found: string[];
  milliseconds: number;
  /** What a browser would load for it, once it has the suggestions, that it does not have yet. */
  bytes: number;
  /** The first of its language, for which the full text is opened. */
  isFirst: boolean;
}

const first = 10;

async function measureOne(
  site: SearchedSite,
  question: Question,
  isFirst: boolean,
): Promise<Measured> {
  const loaded = isFirst ? 0 : site.fetches.bytes;
  const start = performance.now();
  const { suggested, full, bytes } = await site.ask(question.query);
  const milliseconds = performance.now() - start;
  const found = [...new Set([...suggested, ...full])].slice(0, first);
  const isRight = (path: string) => question.answers.includes(path);
  const place = found.findIndex(isRight);
  return {
    ...question,
    reciprocal: place < 0 ? 0 : 1 / (place + 1),
    inThree: suggested.slice(0, 3).some(isRight) || full.slice(0, 3).some(isRight),
    found,
    milliseconds,
    bytes: bytes - loaded,
    isFirst,
  };
}

/** Asks a built site all questions of its mission. */
export async function measure(folder: string, questions: Question[]): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const [locale, own] of Map.groupBy(questions, (question) => question.locale)) {
    const site = await openSite(folder, locale);
    for (const [place, question] of own.entries())
      measured.push(await measureOne(site, question, place === 0));
  }
  return measured;
}
