import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isQuestion, type Node, nodesOf, parentsOf } from './decision-tree.ts';
import type { Locale } from './locales.ts';
import { missionId, missionLocales } from './mission.ts';
import { type GuidedCheck, guidedCheckSchema } from './schemas.ts';
import { checkPath, toHref } from './urls.ts';

const file = `src/content/${missionId}/guided-check.yaml`;

/** The mission's guided check, read once; undefined where the mission has none. */
export const guidedCheck: GuidedCheck | undefined = existsSync(file)
  ? guidedCheckSchema.parse(parse(readFileSync(file, 'utf8')))
  : undefined;

/** The path of a question or result; the first question is the start. */
export const nodePath = (tree: GuidedCheck, id: string) =>
  checkPath(tree.questions[0]?.id === id ? undefined : id);

/** What a question or result is called in a locale. Every locale of the mission has it. */
export const nodeTitle = (node: Node, locale: Locale) =>
  (isQuestion(node) ? node.question : node.title)[locale] as string;

/** The questions that lead to a node, as links of a locale. */
export const linksBack = (tree: GuidedCheck, id: string, locale: Locale) =>
  parentsOf(tree, id).map((parent) => ({
    href: toHref(locale, nodePath(tree, parent.id)),
    question: nodeTitle(parent, locale),
  }));

/** One page for each question and result in each locale. */
export const guidedCheckPaths = () =>
  missionLocales.flatMap((locale) =>
    guidedCheck
      ? nodesOf(guidedCheck).map((node, index) => ({
          params: { locale, node: index === 0 ? undefined : node.id },
          props: { locale, node, tree: guidedCheck },
        }))
      : [],
  );
