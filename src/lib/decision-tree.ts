import type { GuidedCheck, Question, Result } from './schemas.ts';

/** Pure facts about the guided check: how its questions hang together and how far each is from the end. */

export type Node = Question | Result;

export const isQuestion = (node: Node): node is Question => 'choices' in node;

const nextOf = (node: Node) => (isQuestion(node) ? node.choices.map(({ next }) => next) : []);

export const nodesOf = ({ questions, results }: GuidedCheck): Node[] => [...questions, ...results];

/** The questions that lead to a node; more than one where several answers come to the same. */
export const parentsOf = ({ questions }: GuidedCheck, id: string): Question[] =>
  questions.filter((question) => nextOf(question).includes(id));

const longest = (lengths: number[]) => Math.max(0, ...lengths);

/** How many questions lie before a node on the longest way to it. The tree must have no circle. */
export const questionsBefore = (tree: GuidedCheck, id: string): number =>
  longest(parentsOf(tree, id).map((parent) => 1 + questionsBefore(tree, parent.id)));

/** How many questions are still to be answered at a node at most, its own included. */
export function questionsLeft(tree: GuidedCheck, id: string): number {
  const question = tree.questions.find((candidate) => candidate.id === id);
  return question ? 1 + longest(nextOf(question).map((next) => questionsLeft(tree, next))) : 0;
}

/** The ids that can be reached from the first question. */
export function reachable(tree: GuidedCheck): Set<string> {
  const seen = new Set<string>();
  const visit = (id: string | undefined) => {
    if (id === undefined || seen.has(id)) return;
    seen.add(id);
    const node = nodesOf(tree).find((candidate) => candidate.id === id);
    if (node) nextOf(node).forEach(visit);
  };
  visit(tree.questions[0]?.id);
  return seen;
}

/** The answers that lead back to a question on their own way; without them every way ends. */
export function circles({ questions }: GuidedCheck): { question: Question; choice: number }[] {
  const found: { question: Question; choice: number }[] = [];
  const done = new Set<string>();
  const visit = (question: Question, way: string[]) => {
    question.choices.forEach(({ next }, choice) => {
      if (next === question.id || way.includes(next)) found.push({ question, choice });
      else {
        const target = questions.find(({ id }) => id === next);
        if (target && !done.has(next)) visit(target, [...way, question.id]);
      }
    });
    done.add(question.id);
  };
  for (const question of questions) if (!done.has(question.id)) visit(question, []);
  return found;
}
