import type { Content, ContentRecord } from '../content.ts';
import { listAt } from '../fields.ts';
import { nodesIn, pointIn } from '../mdx.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';
import type { Point } from '../yaml.ts';

/** A word that begins with a capital letter and goes on in small ones, as a first name does. */
const name = '(\\p{Lu}\\p{Ll}+)';

/** How the languages of the missions bring in a person by name. Arabic has no capitals to tell it by. */
const titles = 'mr|mrs|ms|miss|pán|pani|pan|paní|пан|пані|господин|госпожа|ông|bà';
const verbs =
  'named|called|name is|name was|volá sa|volal sa|volala sa|menom|jmenuje se|jmenoval se|jmenovala se|jménem|звати|звали|зовут|на ім’я|по имени|tên là';

/** Words as they stand within a sentence or at its beginning. */
const eitherCase = (words: string) =>
  words
    .split('|')
    .flatMap((word) => [word, `${word[0]?.toUpperCase()}${word.slice(1)}`])
    .join('|');

const introductions = [
  `(?<!\\p{L})(?:${eitherCase(titles)})\\.? ${name}`,
  `(?<!\\p{L})(?:${eitherCase(verbs)}) ${name}`,
  // "Minh, 34," as newspapers do.
  `${name} ?[,(] ?\\d{2} ?[,)]`,
].map((pattern) => new RegExp(pattern, 'gu'));

/** What looks like the name of a person, unless staff have said that it may be published. */
function namesIn(text: string, allowed: string[]): string[] {
  const found = introductions.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(([, word]) => word ?? []),
  );
  return [...new Set(found)].filter((word) => !allowed.some((known) => known.includes(word)));
}

const toFinding = (record: ContentRecord, at: Point, word: string): Finding =>
  findingAt(
    record,
    at,
    `"${word}" looks like the name of a private person.`,
    'Tell the story without it, e.g. "a man from Viet Nam". A name of public office belongs into the list publicNames.',
  );

function checkStory(record: ContentRecord): Finding[] {
  const allowed = listAt(record.data, 'publicNames').map(String);
  const inFields = record.scalars
    .filter(({ path }) => ['title', 'summary'].includes(String(path[0])))
    .flatMap((scalar) =>
      namesIn(String(scalar.value), allowed).map((word) =>
        toFinding(record, scalar.pointOf(word), word),
      ),
    );
  const { body } = record;
  const inText = (body ? nodesIn(body.tree) : []).flatMap((node) =>
    body && node.type === 'text'
      ? namesIn(node.value, allowed).map((word) =>
          toFinding(record, pointIn(body, node, word), word),
        )
      : [],
  );
  return [...inFields, ...inText];
}

/** Who tells us about their life must not be found by it: a story names nobody of private life. */
export default {
  name: 'story',
  check: ({ records }: Content) =>
    records
      .filter(({ kind, data }) => kind === 'news' && data?.kind === 'story')
      .flatMap(checkStory),
} satisfies Rule;
