import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { bundleEditor } from '../../scripts/editor/bundle.ts';
import { siteHandler } from '../../scripts/site-handler.ts';
import { expectConformance } from '../e2e/axe.ts';
import { fakeGitHub, token } from './fake-github.ts';
import { addSource, half, open, save, upload, write, writeItem } from './form.ts';
import { giveFolder, readBytes, readText } from './local-folder.ts';
import { makeProject, missionId, type Project } from './project.ts';
import { closeServers, serve, serveEditor, startDev } from './servers.ts';

/** One after the other: what one writes, the next builds. */
test.describe.configure({ mode: 'serial', timeout: 300_000 });

const folder = `src/content/${missionId}`;
let project: Project;
let program: string;

/** Requests that left the machine for anybody but the given origins. The policy must stop them all. */
function watchRequests(page: Page): string[] {
  const foreign: string[] = [];
  page.on('response', (response) => {
    const { protocol, hostname } = new URL(response.url());
    if (/^https?:$/.test(protocol) && hostname !== 'localhost') foreign.push(response.url());
  });
  return foreign;
}

/** A photograph with the place where it was taken. */
const photo = async () => ({
  name: 'Foto zo seminára.jpg',
  buffer: await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#246' } })
    .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitude: '48/1 8/1 0/1' } })
    .jpeg()
    .toBuffer(),
});

const advice = `${folder}/news/sk/advice.mdx`;
const call = `${folder}/news/sk/call.mdx`;
/** What the editor adds to the entry that has one language only. */
const translation = { title: 'A call', summary: 'Who may apply.', text: 'A call for all.' };
/** The translation as a file: what is the same in every language is copied from the original. */
const translated = () =>
  fileOf(call)
    .replace(/^title: .*$/m, `title: ${translation.title}`)
    .replace(/^summary: .*$/m, `summary: ${translation.summary}`)
    .replace(/\n---\n.*$/s, `\n---\n\n${translation.text}\n`);

/** Writes the English translation of the entry that is open. */
async function translate(page: Page): Promise<void> {
  const english = half(page, 'English');
  await english.getByRole('button', { name: /^Enable/ }).click();
  await writeItem(english, translation);
}

const fileOf = (path: string) => readFileSync(join(project.root, path), 'utf8');

test.beforeAll(async () => {
  test.setTimeout(300_000);
  project = makeProject();
  program = join(project.root, '.cache/editor');
  await bundleEditor(program);
});

test.afterAll(() => {
  closeServers();
  project?.remove();
});

test('on a folder: a field is edited, an entry translated, an item written in two languages, with a picture', async ({
  page,
}) => {
  const foreign = watchRequests(page);
  await page.goto(await serveEditor(project.root, program));
  expect(await page.locator('meta[name=robots]').first().getAttribute('content')).toContain(
    'noindex',
  );
  const files = project.git('ls-files', folder).trim().split('\n');
  const texts = files.filter((path) => path.endsWith('.mdx'));
  await giveFolder(page, Object.fromEntries(texts.map((path) => [path, fileOf(path)])));
  await page.getByRole('button', { name: /local repository/i }).click();
  await expect(page.getByRole('radio', { name: 'Contents' })).toBeVisible();

  await open(page, 'news/entries/advice');
  await write(half(page, 'Slovak'), 'Summary', 'Rada pre každého.');
  await save(page);
  const edited = fileOf(advice).replace(/^summary: .*$/m, 'summary: Rada pre každého.');
  await expect.poll(() => readText(page, advice)).toBe(edited);
  for (const locale of ['en', 'uk']) {
    const path = advice.replace('/sk/', `/${locale}/`);
    expect(await readText(page, path)).toBe(fileOf(path));
  }

  await open(page, 'news/entries/call');
  await translate(page);
  await expectConformance(page, 'the form in two languages');
  await save(page);
  await expect.poll(() => readText(page, call.replace('/sk/', '/en/'))).toBe(translated());
  expect(await readText(page, call)).toBe(fileOf(call));

  await open(page, 'news/new');
  const slovak = half(page, 'Slovak');
  await writeItem(slovak, { title: 'Deň rady', summary: 'Prišlo 15 ľudí.', text: 'Prvý odsek.' });
  await write(slovak, 'Date', '2026-11-20');
  await addSource(slovak, 'https://example.org/day');
  await write(slovak, 'Date of the facts', '2026-11');
  const english = half(page, 'English');
  await english.getByRole('button', { name: /^Enable/ }).click();
  await writeItem(english, { title: 'Day of advice', summary: '15 came.', text: 'A paragraph.' });
  await upload(slovak, await photo());
  await write(slovak, 'What the image shows', 'Ľudia pri stole');
  await save(page);
  const path = `${folder}/news/sk/den-rady.mdx`;
  await expect
    .poll(() => readText(page, path))
    .toBe(
      [
        ...['---', 'title: Deň rady', 'summary: Prišlo 15 ľudí.', 'date: 2026-11-20', 'image:'],
        ...['  src: ../images/foto-zo-seminara.webp', '  alt: Ľudia pri stole', 'source:'],
        ...['  - https://example.org/day', 'asOf: 2026-11', '---', '', 'Prvý odsek.', ''],
      ].join('\n'),
    );
  const inEnglish = await readText(page, path.replace('/sk/', '/en/'));
  expect(inEnglish).toContain('title: Day of advice\n');
  expect(inEnglish).toContain('date: 2026-11-20\n');
  const picture = await readBytes(page, `${folder}/news/images/foto-zo-seminara.webp`);
  const { format, width, exif } = await sharp(picture).metadata();
  expect({ format, width, exif }).toEqual({ format: 'webp', width: 2400, exif: undefined });
  expect(foreign).toEqual([]);
});

test('on GitHub: each entry that is written or translated becomes one draft pull request', async ({
  page,
}) => {
  const foreign = watchRequests(page);
  const github = fakeGitHub(project.root);
  await page.goto(await serveEditor(project.root, program, await serve(github.listener)));
  await page.getByRole('button', { name: /token/i }).click();
  await page.locator('input').last().fill(token);
  await page.getByRole('button', { name: 'Sign In', exact: true }).click();
  await expect(page.getByRole('radio', { name: 'Contents' })).toBeVisible();

  await open(page, 'news/new');
  const slovak = half(page, 'Slovak');
  await writeItem(slovak, {
    title: 'Nová poradňa',
    summary: 'Je v Nitre.',
    text: 'Otvorená je denne.',
  });
  await write(slovak, 'Date', '2026-11-21');
  await addSource(slovak, 'https://example.org/nitra');
  await write(slovak, 'Date of the facts', '2026-11');
  const english = half(page, 'English');
  await english.getByRole('button', { name: /^Enable/ }).click();
  await writeItem(english, {
    title: 'New office',
    summary: 'It is in Nitra.',
    text: 'It opens daily.',
  });
  await upload(slovak, await photo());
  await write(slovak, 'What the image shows', 'Budova poradne');
  await save(page);

  const branch = 'cms/news/nova-poradna';
  await expect
    .poll(() => github.pulls)
    .toEqual([
      {
        ...{ number: 1, title: expect.any(String), head: branch, base: 'main', draft: true },
        labels: ['sveltia-cms/draft'],
      },
    ]);
  expect(project.git('rev-list', '--count', `main..${branch}`).trim()).toBe('1');
  expect(project.git('diff', '--name-only', 'main', branch).trim().split('\n')).toEqual([
    `${folder}/news/en/nova-poradna.mdx`,
    `${folder}/news/images/foto-zo-seminara.webp`,
    `${folder}/news/sk/nova-poradna.mdx`,
  ]);

  await page.goto(`${new URL(page.url()).origin}/#/workflow`);
  await page.getByRole('listitem').getByRole('button', { name: 'Nová poradňa' }).click();
  await page.getByRole('button', { name: /^Status: .?Draft/ }).click();
  await page.getByRole('menuitemradio', { name: 'In Review' }).click();
  await expect
    .poll(() => github.pulls)
    .toMatchObject([{ draft: false, labels: ['sveltia-cms/pending_review'] }]);
  expect(project.git('rev-list', '--count', `main..${branch}`).trim()).toBe('1');
  await expectConformance(page, 'the board of pull requests');

  await open(page, 'news/entries/call');
  await write(half(page, 'Slovak'), 'Summary', 'Kto sa môže prihlásiť.');
  await translate(page);
  await save(page);
  await expect.poll(() => github.pulls.map(({ head }) => head)).toContain('cms/news/call');
  expect(project.git('rev-list', '--count', 'main..cms/news/call').trim()).toBe('1');
  expect(project.git('show', `cms/news/call:${call}`)).toBe(
    fileOf(call).replace(/^summary: .*$/m, 'summary: Kto sa môže prihlásiť.'),
  );
  expect(project.git('show', `cms/news/call:${call.replace('/sk/', '/en/')}`)).toBe(translated());
  expect(foreign).toEqual([]);
});

test('both ways of writing lead to built pages; drafts are seen while writing only', async ({
  page,
}) => {
  project.git('checkout', '--quiet', 'cms/news/nova-poradna');
  const item = ['--kind', 'news', '--title', 'Deň v Košiciach', '--title.en', 'Day in Košice'];
  const facts = ['--date', '2026-11-20', '--source', 'https://example.org/day'];
  const texts = ['--summary', 'Prišlo 15 ľudí.', '--summary.en', 'Fifteen people came.'];
  const bodies = ['--body', 'Bolo to v sobotu.', '--body.en', 'It was on a Saturday.'];
  project.run('scripts/new.ts', ...item, ...facts, ...texts, ...bodies, '--locales', 'sk,en,uk');
  const english = `${folder}/news/en/day-in-kosice.mdx`;
  writeFileSync(join(project.root, english), fileOf(english).replace('draft: true\n', ''));
  expect(project.run('scripts/check-content.ts', missionId)).toContain('No problem');
  project.run('scripts/build.ts');

  const origin = await serve(siteHandler(join(project.root, 'dist', missionId)));
  for (const [path, title, text] of [
    ['sk/news/nova-poradna', 'Nová poradňa', 'Otvorená je denne.'],
    ['en/news/nova-poradna', 'New office', 'It opens daily.'],
    ['sk/news/day-in-kosice', 'Deň v Košiciach', 'Bolo to v sobotu.'],
    ['en/news/day-in-kosice', 'Day in Košice', 'It was on a Saturday.'],
  ]) {
    await page.goto(`${origin}/${path}/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title as string);
    await expect(page.locator('.prose')).toContainText(text as string);
  }
  await page.goto(`${origin}/sk/news/nova-poradna/`);
  await expect(page.getByRole('img', { name: 'Budova poradne' })).toBeVisible();
  await page.goto(`${origin}/uk/news/day-in-kosice/`);
  await expect(page.locator('.prose')).toHaveCount(0);
});

test('npm run dev shows drafts as such and what is wrong in the page', async ({ page }) => {
  const draft = join(project.root, advice.replace('/sk/', '/uk/'));
  writeFileSync(draft, readFileSync(draft, 'utf8').replace('---\n', '---\ndraft: true\n'));
  const { origin, stop } = await startDev(project.root);
  try {
    await page.goto(`${origin}/uk/news/advice/`, { timeout: 60_000 });
    await expect(page.locator('[data-notice=draft]')).toBeVisible();
    writeFileSync(join(project.root, advice), fileOf(advice).replace('2015-11-30', '2015-11-31'));
    const report = page.locator('vite-error-overlay');
    await expect(report).toContainText('2015-11-31 is no day of the calendar', { timeout: 20_000 });
    await expect(report).toContainText('news/sk/advice.mdx:4:7');
  } finally {
    stop();
  }
});
