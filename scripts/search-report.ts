/**
 * `npm run search:report [-- slovakia]` asks the built sites the questions in `tests/search/` and prints how
 * well they are answered, and which are not answered in the first place.
 */
import { missionFolders } from './checks/index.ts';
import { head, toFigures, toRow } from './search/figures.ts';
import { type Measured, measure } from './search/measure.ts';
import { readQuestions } from './search/questions.ts';

const asked = process.argv.slice(2);
const all: Measured[] = [];
for (const mission of asked.length > 0 ? asked : missionFolders('.'))
  all.push(...(await measure(`dist/${mission}`, readQuestions(`tests/search/${mission}.yaml`))));

console.log(head);
for (const figures of toFigures(all)) console.log(toRow(figures));
const times = all.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
console.log(`an answer takes ${times[times.length >> 1]?.toFixed(0)} ms here (median)`);
console.log('\nNot in the first place:');
for (const { locale, kind, query, answers, heldOut, found } of all.filter(
  (one) => one.reciprocal < 1,
))
  console.log(
    `${heldOut ? 'held out, ' : ''}${locale} ${kind} "${query}"\n  wanted ${answers.join(' ')}\n  found  ${found.slice(0, 4).join(' ') || 'nothing'}`,
  );
