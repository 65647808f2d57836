import { cpSync, existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const fixtures = join(root, 'tests/unit/fixtures');
export const goodMission = 'tests/unit/fixtures/mission';
const news = 'news/sk';

/** A bad input: files to lay over the good mission, and what the content check has to say of them. */
interface BadInput {
  name: string;
  folder: string;
  files: string[];
  expected: string[];
}

/** `path:line:column rule:` of a line of the report; what it says besides may depend on the files around. */
export const placeOf = (line: string) => /^.+?:\d+:\d+ [\w-]+:/.exec(line)?.[0] ?? line;

const linesOf = (file: string) => readFileSync(file, 'utf8').trim().split('\n').map(placeOf);

const broken: BadInput[] = readdirSync(join(fixtures, 'broken')).flatMap((rule) =>
  readdirSync(join(fixtures, 'broken', rule)).map((name) => {
    const folder = join(fixtures, 'broken', rule, name);
    const files = globSync('**/*.*', { cwd: folder }).filter((file) => file !== 'expected.txt');
    return {
      name: `${rule}-${name}`,
      folder,
      files,
      expected: linesOf(join(folder, 'expected.txt')),
    };
  }),
);

const hostileFolder = join(fixtures, 'hostile');
const hostile = globSync('*.mdx', { cwd: hostileFolder });

/** Missions for a project, each with the places in it that the content check has to name. */
export type BadMissions = Map<string, string[]>;

const lists = ['addresses.txt', 'redirects.yaml'];

/**
 * Files of one text: its translations, its captions, what it offers; and the lists of addresses that were published
 * and that lead elsewhere. A mistake in one can hide that of another.
 */
const textOf = (file: string) =>
  lists.includes(file) ? 'lists' : `${file.split('/')[0]}/${basename(file).split('.')[0]}`;

/**
 * Fills the content of a project with all bad inputs: the mission `first` with as many as can stand side by side;
 * of those that change the same text of the good mission, each further one goes into a further mission.
 */
export function layBadInputs(content: string, first: string): BadMissions {
  const missions: BadMissions = new Map();
  const good = new Set(globSync('**/*.*', { cwd: join(root, goodMission) }).map(textOf));
  const taken: Set<string>[] = [];
  const placeIn = (index: number, { folder, files, expected, name }: BadInput): boolean => {
    const mission = index === 0 ? first : `${first}-${index}`;
    const used = taken[index] ?? new Set();
    taken[index] = used;
    // An entry that the good mission has not may have another name just as well.
    const [file = ''] = files;
    const isNew = files.length === 1 && !good.has(textOf(file)) && /\.(mdx|yaml)$/.test(file);
    const renamed = isNew && used.has(textOf(file)) ? file.replace(/(?=\.\w+$)/, `-${name}`) : file;
    const targets = isNew ? [renamed] : files;
    const texts = targets.map(textOf);
    if (texts.some((text) => used.has(text))) return false;
    const to = join(content, mission);
    if (!existsSync(to)) cpSync(join(root, goodMission), to, { recursive: true });
    for (const [at, target] of targets.entries())
      cpSync(join(folder, files[at] ?? ''), join(to, target));
    for (const text of texts) used.add(text);
    const places = expected.map((place) =>
      place.replace('/testland/', `/${mission}/`).replace(`/${file}:`, `/${renamed}:`),
    );
    missions.set(mission, [...(missions.get(mission) ?? []), ...places]);
    return true;
  };
  for (const input of broken) {
    // Of a mission whose own file is wrong, little else is read.
    let index = input.files.includes('mission.yaml') ? 1 : 0;
    while (!placeIn(index, input)) index += 1;
  }
  for (const file of hostile)
    cpSync(join(hostileFolder, file), join(content, first, news, basename(file)));
  const inFirst = linesOf(join(hostileFolder, 'expected.txt'));
  missions.get(first)?.push(...inFirst.map((place) => `src/content/${first}/${news}/${place}`));
  return missions;
}
