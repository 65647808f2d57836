import type { Problem } from '../checks/problem.ts';
import { toCounts, toSummary } from '../checks/summary.ts';
import type { Change } from './changes.ts';
import type { ChangedPage } from './pages.ts';

/** Everything that is told of one mission in a pull request. */
export interface MissionReport {
  mission: string;
  problems: Problem[];
  pages: ChangedPage[];
  shared: Change[];
  lagging: string[];
  /** What the build gate found; undefined where nothing was built. */
  buildFaults: string[] | undefined;
  /** Pictures of pages, as paths below the preview. */
  screenshots: { name: string; path: string }[];
}

export interface PullRequest {
  missions: MissionReport[];
  /** Changed files that are not content. */
  code: Change[];
  /** The address of the preview by mission; without one, pages are named and not linked. */
  previews: Record<string, string>;
}

const words: Record<Change['status'], string> = {
  added: 'new',
  changed: 'changed',
  deleted: 'taken away',
  moved: 'moved here',
};

/** A list of hundreds tells nobody anything. */
const mostFiles = 20;

const names = new Intl.DisplayNames('en', { type: 'language' });
const asCode = (text: string) => `\`${text.replaceAll('`', "'")}\``;
const list = (lines: string[]) => lines.map((line) => `- ${line}`);
const title = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const isAre = (number: number, one: string, more: string) =>
  number === 1 ? `This ${one}` : `These ${number} ${more}`;

function pagesPart({ pages, mission }: MissionReport, previews: PullRequest['previews']): string[] {
  if (pages.length === 0) return [];
  const preview = previews[mission]?.replace(/\/$/, '');
  const groups = Map.groupBy(pages, ({ locale }) => locale);
  const lines = [...groups].map(([locale, own]) => {
    const links = own.map(({ href, status }) => {
      const page = preview && status !== 'deleted' ? `[${href}](${preview}${href})` : asCode(href);
      return `${page} (${words[status]})`;
    });
    return `${names.of(locale)}: ${links.join(', ')}`;
  });
  return ['### Pages', '', ...list(lines), ''];
}

const sharedPart = ({ shared }: MissionReport): string[] =>
  shared.length === 0
    ? []
    : [
        '### Shown on many pages',
        '',
        ...list(shared.map(({ file, status }) => `${asCode(file)} (${words[status]})`)),
        '',
      ];

const lagPart = ({ lagging }: MissionReport): string[] =>
  lagging.length === 0
    ? []
    : [
        '### Translations',
        '',
        `${isAre(lagging.length, 'translation', 'translations')} will now lag behind, and tell readers so:`,
        '',
        ...list(lagging.map(asCode)),
        '',
      ];

const buildPart = ({ buildFaults }: MissionReport): string[] =>
  !buildFaults || buildFaults.length === 0
    ? []
    : [
        '### The website could not be built as it should',
        '',
        ...list(buildFaults.map(asCode)),
        '',
        'Ask the web team; nothing of this is your mistake if the list above has nothing to mend.',
        '',
      ];

function screenshotPart(
  { screenshots, mission }: MissionReport,
  previews: PullRequest['previews'],
) {
  const preview = previews[mission]?.replace(/\/$/, '');
  if (screenshots.length === 0 || !preview) return [];
  return [
    '<details><summary>How it looks</summary>',
    '',
    ...screenshots.flatMap(({ name, path }) => [`![${name}](${preview}/${path})`, '']),
    '</details>',
    '',
  ];
}

const isGood = ({ problems, buildFaults }: MissionReport) =>
  problems.every(({ level }) => level !== 'error') && (buildFaults?.length ?? 0) === 0;

/** True where nothing stands in the way of publishing. */
export const isPublishable = ({ missions }: PullRequest) => missions.every(isGood);

function missionPart(report: MissionReport, previews: PullRequest['previews']): string[] {
  const lag =
    report.lagging.length > 0
      ? `; ${report.lagging.length} ${report.lagging.length === 1 ? 'translation' : 'translations'} will now lag`
      : '';
  const [, ...details] = toSummary(report.problems).split('\n');
  return [
    `## ${title(report.mission)}: ${toCounts(report.problems)}${lag}`,
    '',
    ...(details.length > 0 ? [...details.slice(1), ''] : []),
    ...buildPart(report),
    ...pagesPart(report, previews),
    ...sharedPart(report),
    ...lagPart(report),
    ...screenshotPart(report, previews),
  ];
}

/** The comment of a pull request in plain words, as Markdown. */
export function toComment(pullRequest: PullRequest): string {
  const { missions, code, previews } = pullRequest;
  const codePart =
    code.length === 0
      ? []
      : [
          '## For the web team',
          '',
          `${isAre(code.length, 'file is', 'files are')} not content. A developer has to look at ${code.length === 1 ? 'it' : 'them'}:`,
          '',
          ...list(
            code
              .slice(0, mostFiles)
              .map(({ file, status }) => `${asCode(file)} (${words[status]})`),
          ),
          ...(code.length > mostFiles ? [`- and ${code.length - mostFiles} more`] : []),
          '',
        ];
  const next = isPublishable(pullRequest)
    ? 'Nothing stands in the way. When a colleague has approved it and it is merged, it is online a few minutes later.'
    : 'Please mend what is listed first. This comment changes by itself with your next change.';
  return [
    ...missions.flatMap((report) => missionPart(report, previews)),
    ...codePart,
    next,
    '',
  ].join('\n');
}
