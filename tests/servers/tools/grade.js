// Prints the grade that the MDN HTTP Observatory gives to a site on loopback, as JSON. Its own `scan` asks on the
// usual ports only, so this takes the same steps with the ports that it is given.
import { existsSync, writeFileSync } from 'node:fs';

const grader = new URL('node_modules/@mdn/mdn-http-observatory/', import.meta.url);
const preloaded = new URL('conf/hsts-preload.json', grader);
// The list of preloaded hosts is fetched apart; none of them is on loopback.
if (!existsSync(preloaded)) writeFileSync(preloaded, '{}');

const load = (name) => import(new URL(`src/${name}.js`, grader));
const { retrieve } = await load('retriever/retriever');
const { ALL_TESTS } = await load('constants');
const { getGradeForScore, getScoreModifier } = await load('grader/grader');
const { MINIMUM_SCORE_FOR_EXTRA_CREDIT } = await load('grader/charts');

const [httpPort, httpsPort] = process.argv.slice(2).map(Number);
const found = await retrieve('localhost', { httpPort, httpsPort, path: '/en/' });
const tests = ALL_TESTS.map((run) => run(found)).map((test) => ({
  name: test.constructor.name,
  result: test.result,
  pass: test.pass,
  points: getScoreModifier(test.result),
}));
const sum = (list) => list.reduce((total, { points }) => total + points, 100);
const withoutExtra = sum(tests.filter(({ points }) => points < 0));
const score = withoutExtra >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? sum(tests) : withoutExtra;
console.log(JSON.stringify({ ...getGradeForScore(score), tests }));
