import type { Content, ContentRecord, MissionFacts } from '../content.ts';
import { fieldName, valueAt } from '../fields.ts';
import { localizedPaths } from '../schema-walk.ts';
import { schemas } from '../kinds.ts';
import { languageOf } from '../languages.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';

function checkFolder(record: ContentRecord, mission: MissionFacts): Finding[] {
  const { locale } = record;
  if (locale === undefined || mission.locales.some((code) => code === locale)) return [];
  return [
    findingAt(
      record,
      { line: 1, column: 1 },
      `The mission does not publish in a language "${locale}".`,
      `Move the file to the folder of its language (${mission.locales.join(', ')}), or add the language to mission.yaml.`,
    ),
  ];
}

/** Who is warned or led by questions must be able to read all of it, so these leave no locale out. */
const neededFor = ({ kind }: ContentRecord, { locales, fullLocales }: MissionFacts) =>
  kind === 'changes' || kind === 'guided-check' ? locales : fullLocales;

function checkTexts(record: ContentRecord, mission: MissionFacts): Finding[] {
  return localizedPaths(schemas[record.kind], record.data).flatMap((path) => {
    const missing = neededFor(record, mission).filter(
      (code) => valueAt(record.data, [...path, code]) === undefined,
    );
    if (missing.length === 0) return [];
    const names = missing.map((code) => `${code} (${languageOf(code)})`).join(', ');
    return [
      findingAt(
        record,
        record.positionOf(path, 'key'),
        `The text ${fieldName(path)} is missing in: ${names}.`,
        `Add a line for it, e.g. ${missing[0]}: The text.`,
      ),
    ];
  });
}

function checkDefault(record: ContentRecord, mission: MissionFacts): Finding[] {
  if (record.kind !== 'mission' || mission.fullLocales.includes(mission.defaultLocale)) return [];
  return [
    findingAt(
      record,
      record.positionOf(['defaultLocale']),
      `The mission's own language ${mission.defaultLocale} is not a full one.`,
      `Write ${mission.defaultLocale}: full under locales, or choose another language here.`,
    ),
  ];
}

/** Languages are those of the mission, and what every page needs is there in each full one. */
function check({ mission, records }: Content): Finding[] {
  if (!mission) return [];
  return records.flatMap((record) => [
    ...checkFolder(record, mission),
    ...checkTexts(record, mission),
    ...checkDefault(record, mission),
  ]);
}

export default { name: 'locale', check } satisfies Rule;
