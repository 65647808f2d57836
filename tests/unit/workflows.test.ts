import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';

/** Rules that keep what strangers send from rights and secrets. */

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  permissions?: Record<string, string>;
  environment?: string;
  uses?: string;
  steps?: Step[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: object;
  jobs: Record<string, Job>;
}

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.github/workflows');
const workflows = readdirSync(folder).map((file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  return { file, text, workflow: parse(text) as Workflow };
});

test('actions are pinned to a commit, with the version that it is', () => {
  for (const { file, text } of workflows)
    for (const [line, name] of text.matchAll(/uses: (\S+).*$/gm))
      assert.ok(
        name?.startsWith('./') || /uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line),
        `${file}: ${line}`,
      );
});

test('rights are given job by job, and begin with none', () => {
  for (const { file, workflow } of workflows) assert.deepEqual(workflow.permissions, {}, file);
});

test('what runs files of a pull request has no secret, may not write and keeps no credentials', () => {
  for (const { file, text, workflow } of workflows) {
    assert.ok(!('pull_request_target' in workflow.on), file);
    if (!('pull_request' in workflow.on)) continue;
    assert.ok(!/secrets\.\w/.test(text), file);
    for (const job of Object.values(workflow.jobs)) {
      assert.deepEqual(job.permissions, { contents: 'read' }, file);
      for (const { uses, with: options } of job.steps ?? [])
        if (uses?.startsWith('actions/checkout@'))
          assert.equal(options?.['persist-credentials'], false, file);
    }
  }
});

test('what runs after a pull request with rights checks out and installs nothing', () => {
  const after = workflows.filter(({ workflow }) => 'workflow_run' in workflow.on);
  assert.equal(after.length, 1);
  for (const { text } of after) assert.doesNotMatch(text, /actions\/checkout|npm |node /);
});

test('secrets are only in jobs with a protected environment', () => {
  for (const { file, workflow } of workflows)
    for (const job of Object.values(workflow.jobs))
      if (JSON.stringify(job).includes('secrets.')) assert.ok(job.environment, file);
});

test('texts of a pull request are in no script of a workflow', () => {
  for (const { file, workflow } of workflows)
    for (const { run } of Object.values(workflow.jobs).flatMap(({ steps }) => steps ?? []))
      assert.doesNotMatch(run ?? '', /\$\{\{/, file);
});

test('every command of the workflows is one of ours', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const used = workflows.flatMap(({ text }) =>
    [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name = '']) => name),
  );
  assert.ok(used.length > 5);
  assert.deepEqual(
    used.filter((name) => !(name in scripts)),
    [],
  );
});

test('the owners name folders that are there', () => {
  const lines = readFileSync(join(root, '.github/CODEOWNERS'), 'utf8').split('\n');
  const paths = lines.flatMap((line) => /^\/(\S+)/.exec(line)?.[1] ?? []);
  const missing = paths.filter((path) => {
    const [start = '', locale] = path.split('/**/');
    const inside = readdirSync(join(root, start.replace(/[^/]*\.yaml$/, '')), { recursive: true });
    return locale
      ? !inside.some((file) => String(file).includes(`/${locale}`.replace(/\/$/, '')))
      : path.endsWith('.yaml') && !inside.includes(path.split('/').at(-1) as never);
  });
  assert.deepEqual(missing, []);
});
