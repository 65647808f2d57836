import { circles, nodesOf, questionsBefore, reachable } from '../../../src/lib/decision-tree.ts';
import { type GuidedCheck, guidedCheckSchema } from '../../../src/lib/schemas.ts';
import type { ContentRecord } from '../content.ts';
import { nearest, slip } from '../nearest.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';
import type { Path } from '../yaml.ts';

/** Somebody in need gives up on a long row of questions. */
const mostQuestions = 4;

/** Where a node stands in the file, by its place among questions and results. */
const pathOf = ({ questions }: GuidedCheck, index: number): Path =>
  index < questions.length ? ['questions', index] : ['results', index - questions.length];

function checkNames(record: ContentRecord, tree: GuidedCheck): Finding[] {
  const ids = nodesOf(tree).map(({ id }) => id);
  return ids.flatMap((id, index) => {
    if (ids.indexOf(id) === index) return [];
    return [
      findingAt(
        record,
        record.positionOf([...pathOf(tree, index), 'id']),
        `The id "${id}" is there twice.`,
        'Each id is the address of a page: give one of the two another.',
      ),
    ];
  });
}

function checkTargets(record: ContentRecord, tree: GuidedCheck): Finding[] {
  const ids = nodesOf(tree).map(({ id }) => id);
  return tree.questions.flatMap(({ choices }, index) =>
    choices.flatMap(({ next }, choice) => {
      if (ids.includes(next)) return [];
      const meant = nearest(next, ids, slip(next));
      return [
        findingAt(
          record,
          record.positionOf(['questions', index, 'choices', choice, 'next']),
          `There is no question or result "${next}"${meant ? `; did you mean ${meant}?` : '.'}`,
          meant ? `Write ${meant}.` : `Use one of: ${ids.join(', ')}.`,
        ),
      ];
    }),
  );
}

function checkReach(record: ContentRecord, tree: GuidedCheck): Finding[] {
  const reached = reachable(tree);
  return nodesOf(tree).flatMap(({ id }, index) => {
    if (reached.has(id)) return [];
    return [
      findingAt(
        record,
        record.positionOf([...pathOf(tree, index), 'id']),
        `No answer leads to "${id}".`,
        `Let an answer lead to it by next: ${id}, or delete it.`,
      ),
    ];
  });
}

const checkCircles = (record: ContentRecord, tree: GuidedCheck): Finding[] =>
  circles(tree).map(({ question, choice }) =>
    findingAt(
      record,
      record.positionOf(['questions', tree.questions.indexOf(question), 'choices', choice, 'next']),
      `This answer leads back to "${question.choices[choice]?.next}", so the questions never end.`,
      'Let it lead to a result or to a question that has not been asked.',
    ),
  );

function checkDepth(record: ContentRecord, tree: GuidedCheck): Finding[] {
  return tree.questions.flatMap(({ id }, index) => {
    if (questionsBefore(tree, id) !== mostQuestions) return [];
    return [
      findingAt(
        record,
        record.positionOf(['questions', index, 'id']),
        `"${id}" can be question ${mostQuestions + 1} in a row.`,
        `Lead to a result after ${mostQuestions} questions at the latest.`,
      ),
    ];
  });
}

/** What the schema complains about is said by its own rule; the ways are followed once the fields are right. */
function checkTree(record: ContentRecord): Finding[] {
  const { data: tree } = guidedCheckSchema.safeParse(record.data);
  if (!tree) return [];
  const endless = [...checkNames(record, tree), ...checkCircles(record, tree)];
  return [
    ...endless,
    ...checkTargets(record, tree),
    ...checkReach(record, tree),
    ...(endless.length === 0 ? checkDepth(record, tree) : []),
  ];
}

/** Every question of the guided check is reached, leads on, and ends in a result soon. */
export default {
  name: 'guided-check',
  check: ({ records }) => records.filter(({ kind }) => kind === 'guided-check').flatMap(checkTree),
} satisfies Rule;
