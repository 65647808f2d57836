/**
 * `npm run new` makes the files of a new entry: it asks in the terminal, or takes all from flags, e.g.
 * `npm run new -- --kind news --title "…" --summary "…" --date 2026-11-22 --source https://… --locales sk,en`.
 * `--title.en` is the title of a translation, `--body` a text.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { slugAdvice, slugsOf, toEditorData } from '../editor/config.ts';
import { type Kind, kinds } from '../editor/formats.ts';
import { now, toDay } from '../src/lib/clock.ts';
import { locales as localeTable } from '../src/lib/locales.ts';
import { mission, missionId, missionLocales } from '../src/lib/mission.ts';
import { toSlug } from '../src/lib/slugs.ts';
import { checkContent } from './checks/index.ts';
import { toReport } from './checks/report.ts';
import { toFiles } from './new/files.ts';
import { type Flags, parseFlags } from './new/options.ts';
import { type Limits, missingIn, toNewEntry } from './new/request.ts';
import { type Question, toQuestions } from './new/values.ts';
import { ask, askAll, askOne, askSeveral } from './new/wizard.ts';

const folder = `src/content/${missionId}`;
const { config, formats } = toEditorData('.', missionId, mission, { repo: 'local/site' });
const isAsking = process.stdin.isTTY === true;
const fullLocales = missionLocales.filter((code) => mission.locales[code] === 'full');

/** The kind by its name, in the plural or not. */
async function toKind(name: string | undefined): Promise<Kind> {
  const collections = config.collections as { name: Kind; label: string }[];
  const asked =
    name ??
    (isAsking
      ? await askOne(
          'What do you write?',
          collections.map(({ name: value, label }) => ({ value, label })),
        )
      : 'nothing');
  const kind = kinds.find((one) => one === asked || one === `${asked}s`);
  if (kind) return kind;
  throw new Error(`There is no kind "${asked}". Use --kind with one of: ${kinds.join(', ')}.`);
}

/** What can be proposed: today, and for the date of the facts that of the entry. */
function initialOf(path: string, flags: Flags): string | undefined {
  if (path === 'asOf') return flags.date?.[0] ?? flags.start?.[0];
  const isToday = ['date', 'updated', 'verified.on'].includes(path);
  return isToday ? toDay(now(), mission.timeZone) : undefined;
}

const slugQuestion: Question = {
  ...{ path: 'slug', label: 'Address', widget: 'string', isRequired: true, isList: false },
  ...slugAdvice,
};

async function complete(flags: Flags, limits: Limits): Promise<Flags> {
  if (!isAsking) {
    const asOf = flags.asOf?.[0] ?? initialOf('asOf', flags);
    return asOf && limits.questions.some(({ path }) => path === 'asOf')
      ? { ...flags, asOf: [asOf] }
      : flags;
  }
  const missing = missingIn(flags, limits);
  const useful = limits.questions.filter(
    (question) =>
      missing.includes(question) ||
      (['programme', 'date'].includes(question.path) && !flags[question.path]),
  );
  const answers = await askAll(useful, flags, initialOf);
  const title = answers['title.en'] ?? answers.title;
  answers.slug ??= await ask(slugQuestion, toSlug(title?.[0] ?? ''));
  if (answers.locales) return answers;
  const others = missionLocales
    .filter((code) => code !== mission.defaultLocale)
    .map((code) => ({ value: code, label: localeTable[code].label }));
  return { ...answers, locales: await askSeveral('Translations', others, fullLocales.slice(1)) };
}

try {
  const given = parseFlags(process.argv.slice(2));
  const kind = await toKind(given.kind?.[0]);
  const fields = config.collections?.flatMap((one) =>
    'fields' in one && one.name === kind ? one.fields : [],
  );
  const locales = [...new Set([mission.defaultLocale, ...missionLocales])];
  const programmes = slugsOf('.', missionId, 'programmes', mission.defaultLocale);
  const questions = toQuestions(fields ?? []).map((question) =>
    question.path === 'programme' ? { ...question, options: programmes } : question,
  );
  const limits = { kind, locales, fullLocales, questions };
  const entry = toNewEntry(await complete(given, limits), limits);
  const files = toFiles(entry, folder, formats[kind]);
  const taken = files.find(({ path }) => existsSync(path));
  if (taken) throw new Error(`${taken.path} is there already. Choose another name with --slug.`);
  for (const { path, text } of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(path);
  }
  const problems = (await checkContent('.', [missionId])).filter(({ file }) =>
    files.some(({ path }) => path === file),
  );
  if (problems.length > 0) throw new Error(toReport(problems));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
