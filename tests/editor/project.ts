import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyProject } from '../../scripts/project-copy.ts';

/** The mission of the tests: small, so that a build takes seconds. */
export const missionId = 'mission';

export interface Project {
  root: string;
  git(...args: string[]): string;
  /** Runs a script of the project on its own content and returns what it says. */
  run(script: string, ...args: string[]): string;
  remove(): void;
}

/** A copy of the project with the small mission, as a git repository with one commit on `main`. */
export function makeProject(): Project {
  const root = mkdtempSync(join(tmpdir(), 'mission-site-'));
  copyProject(root);
  cpSync('tests/unit/fixtures/mission', join(root, 'src/content', missionId), { recursive: true });
  mkdirSync(join(root, 'src/content', missionId, 'news/images'), { recursive: true });
  const env = { ...process.env, MISSION: missionId, SITE_NOW: '2026-11-22T12:00:00Z' };
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all', ':!node_modules');
  git('commit', '--quiet', '--message=The site');
  return {
    root,
    git,
    run: (script, ...args) =>
      execFileSync(process.execPath, [script, ...args], { cwd: root, env, encoding: 'utf8' }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
