import assert from 'node:assert/strict';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { differences, Project } from './project.ts';

const source = 'tests/unit/fixtures/mission';
const projects: Project[] = [];
const toProject = () => {
  const project = new Project('testland', source);
  projects.push(project);
  return project;
};
after(() => {
  for (const { folder } of projects) rmSync(folder, { recursive: true });
});

const inContent = ({ folder }: Project, name: string) => join(folder, 'src/content/testland', name);

/** What changes: the title of a text, a new one, and a record that every page shows. */
const changes: Record<string, (project: Project) => void> = {
  'a title and a new text': (project) => {
    const call = inContent(project, 'news/sk/call.mdx');
    const text = readFileSync(call, 'utf8');
    writeFileSync(call, text.replace('title: Výzva', 'title: Iná výzva'));
    writeFileSync(
      inContent(project, 'news/sk/another.mdx'),
      text.replace('title: Výzva', 'title: Ďalšia výzva'),
    );
  },
  'a record': (project) => {
    const line = inContent(project, 'lines/infoline.yaml');
    const text = readFileSync(line, 'utf8');
    writeFileSync(line, text.replace('en: Infoline', 'en: Helpline'));
  },
};

test('a build that takes what has not changed from the last one makes the same site as one that does not', async () => {
  const project = toProject();
  await project.build();
  const notice = join(project.folder, 'dist/testland/uk/news/call/index.html');
  for (const [name, change] of Object.entries(changes)) {
    change(project);
    await project.build();
    const cold = toProject();
    for (const [other, earlier] of Object.entries(changes)) {
      earlier(cold);
      if (other === name) break;
    }
    await cold.build();
    assert.deepEqual(differences(project.files(), cold.files()), [], name);
  }
  // A page that somebody changed in the site is not taken.
  const made = readFileSync(notice, 'utf8');
  writeFileSync(notice, made.replace('</main>', 'x</main>'));
  const { mtimeMs } = statSync(notice);
  await project.build();
  assert.equal(readFileSync(notice, 'utf8'), made);
  assert.notEqual(statSync(notice).mtimeMs, mtimeMs);
});
