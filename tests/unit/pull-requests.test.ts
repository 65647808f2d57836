import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadContent } from '../../scripts/checks/content.ts';
import { inspectContent } from '../../scripts/checks/index.ts';
import {
  codeOnly,
  contentOnly,
  missionsOf,
  toChanges,
} from '../../scripts/pull-request/changes.ts';
import {
  isPublishable,
  type MissionReport,
  toComment,
} from '../../scripts/pull-request/comment.ts';
import { errorsIn, missingPages } from '../../scripts/pull-request/gate.ts';
import { changesSince, contentAt } from '../../scripts/pull-request/git.ts';
import { newlyLagging } from '../../scripts/pull-request/lag.ts';
import { changedPages, sharedFiles } from '../../scripts/pull-request/pages.ts';
import { pagesToShow } from '../../scripts/pull-request/screenshots.ts';
import { fixtures, projectWith } from './projects.ts';

const instant = new Date('2026-11-22T12:00:00Z');

/** A repository whose main branch is the valid mission, and a branch of somebody who changed something. */
function repository(name: string, change: (mission: string, root: string) => void): string {
  const root = projectWith(name);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
      cwd: root,
    });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-qm', 'All');
  change(join(root, 'src/content/testland'), root);
  return root;
}

/** What `npm run pr` finds without a build. */
async function reportOn(root: string, buildFaults?: string[]) {
  const changes = changesSince(root, 'main');
  const problems = await inspectContent(root, { levels: ['error', 'warning'] });
  const content = contentOnly(changes);
  const own = (file: string) => content.some((change) => change.file === file);
  const missions: MissionReport[] = missionsOf(changes, ['testland']).map((mission) => ({
    mission,
    // The valid mission has links with poor words on purpose.
    problems: problems.filter(({ level, file }) => level === 'error' || own(file)),
    pages: changedPages(content, mission),
    shared: sharedFiles(content, mission),
    lagging: newlyLagging(
      loadContent(contentAt(root, 'main'), mission),
      loadContent(root, mission),
    ),
    buildFaults,
    screenshots:
      buildFaults?.length === 0 ? [{ name: 'News on a phone', path: 'screenshots/a.png' }] : [],
  }));
  return { missions, code: codeOnly(changes), previews: { testland: 'https://pr-1.example.org/' } };
}

const news = (title: string) =>
  `---\ntitle: ${title}\nsummary: A text.\ndate: 2026-11-20\nsource:\n  - https://example.org/text\nasOf: 2026\n---\n\nText.\n`;

const samples: Record<
  string,
  { change: Parameters<typeof repository>[1]; buildFaults?: string[] }
> = {
  'new-item': {
    change: (mission) => {
      writeFileSync(join(mission, 'news/sk/event.mdx'), news('Event'));
      writeFileSync(join(mission, 'news/en/event.mdx'), news('Event'));
    },
    buildFaults: [],
  },
  mistakes: {
    change: (mission) =>
      writeFileSync(
        join(mission, 'news/sk/event.mdx'),
        `${news('Event').replace('2026-11-20', '2026-02-30')}\n<script>alert(1)</script> @staff\n\nA [link](/sk/news/none/) and [here](/sk/news/).\n`,
      ),
  },
  lagging: {
    change: (mission) => {
      const file = join(mission, 'pages/sk/about.mdx');
      writeFileSync(file, `${readFileSync(file, 'utf8')}\nNový odsek.\n`);
    },
    buildFaults: [],
  },
  moved: {
    change: (mission) => {
      writeFileSync(join(mission, 'addresses.txt'), 'news/call/\n');
      renameSync(join(mission, 'news/sk/call.mdx'), join(mission, 'news/sk/calls.mdx'));
    },
  },
  'code-too': {
    change: (_, root) => {
      mkdirSync(join(root, 'src/lib'), { recursive: true });
      writeFileSync(join(root, 'src/lib/new.ts'), 'export {};\n');
    },
    buildFaults: ['[ERROR] Invalid reference'],
  },
};

for (const [name, { change, buildFaults }] of Object.entries(samples))
  test(`the comment of a pull request: ${name}`, async () => {
    const report = await reportOn(repository(`pr-${name}`, change), buildFaults);
    const expected = readFileSync(join(fixtures, 'pull-requests', `${name}.md`), 'utf8');
    assert.equal(toComment(report), expected);
    assert.equal(isPublishable(report), name === 'new-item' || name === 'lagging');
  });

test('changes are read from git, also those that are not saved in it', () => {
  assert.deepEqual(toChanges('A\0a b.mdx\0R097\0old.mdx\0new.mdx\0D\0gone.mdx\0'), [
    { status: 'added', file: 'a b.mdx' },
    { status: 'moved', from: 'old.mdx', file: 'new.mdx' },
    { status: 'deleted', file: 'gone.mdx' },
  ]);
});

test('errors of a build log are found under its colours', () => {
  const red = (text: string) =>
    `${String.fromCharCode(27)}[31m${text}${String.fromCharCode(27)}[39m`;
  const log = `12:00:00 ${red('[ERROR]')} Invalid reference\n12:00:01 [WARN] old\nBuilt.`;
  assert.deepEqual(errorsIn(log), ['12:00:00 [ERROR] Invalid reference']);
});

test('pages that a build left out are told by collection and locale', () => {
  const root = projectWith('gate');
  const content = loadContent(root, 'testland');
  const site = join(root, 'dist');
  const built = content.records.filter(({ locale }) => locale);
  for (const { kind, locale, slug } of built) {
    const folder = join(site, String(locale), kind === 'pages' ? '' : kind, slug);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.html'), '');
  }
  assert.deepEqual(missingPages(content, site, instant), []);
  rmSync(join(site, 'sk/news/advice/index.html'));
  assert.deepEqual(missingPages(content, site, instant), [
    '2 news in sk are published, 1 not built: /sk/news/advice/',
  ]);
});

test('pictures are taken of a few pages, one of them from right to left', () => {
  const page = (href: string, locale: 'en' | 'ar', status: 'added' | 'deleted' = 'added') => ({
    href,
    locale,
    status,
  });
  const pages = [
    ...['/en/a/', '/en/b/', '/en/c/', '/en/d/'].map((href) => page(href, 'en')),
    page('/ar/a/', 'ar', 'deleted'),
    page('/ar/b/', 'ar'),
  ];
  assert.deepEqual(
    pagesToShow(pages).map(({ href }) => href),
    ['/en/a/', '/en/b/', '/en/c/', '/ar/b/'],
  );
});
