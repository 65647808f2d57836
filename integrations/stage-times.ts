import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { AstroIntegration } from 'astro';

type Hooks = AstroIntegration['hooks'];
type Hook = (options: never) => unknown;

/** What Astro does until it comes to a hook: all that lies between the steps of integrations. */
const stageBefore: Record<string, string> = {
  'astro:build:start': 'content sync',
  'astro:build:setup': 'content sync',
  'astro:build:generated': 'page rendering',
  'astro:build:done': 'page rendering',
};

/**
 * Where `BUILD_TIMES` names a file, writes into it how many seconds each stage of the build took, from the start
 * of the program to its end: Astro's own stages and the steps of each integration by name. Else it does nothing.
 */
export function stageTimes(integrations: AstroIntegration[]): AstroIntegration[] {
  const file = process.env.BUILD_TIMES;
  if (!file) return integrations;
  const seconds: Record<string, number> = {};
  let mark = 0;
  /** Ends a stage: what has passed since the last mark was its. */
  const count = (stage: string) => {
    const instant = performance.now();
    seconds[stage] = (seconds[stage] ?? 0) + (instant - mark) / 1000;
    mark = instant;
  };
  process.on('exit', () => {
    count('end');
    writeFileSync(file, JSON.stringify(seconds));
  });
  const timed =
    (name: string, hook: string, run: Hook): Hook =>
    async (options) => {
      count(stageBefore[hook] ?? 'start');
      await run(options);
      count(name);
    };
  /** Astro has no hook between bundling and pages, Vite has: `buildApp` comes when all bundles are there. */
  const bundled = {
    name: 'stage-times',
    buildApp: { order: 'post', handler: () => count('bundling') },
  } as const;
  const last: AstroIntegration = {
    name: 'stage-times',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [bundled] } });
      },
      ...Object.fromEntries(Object.keys(stageBefore).map((hook) => [hook, () => {}])),
    },
  };
  return [...integrations, last].map(({ name, hooks }) => ({
    name,
    hooks: Object.fromEntries(
      Object.entries(hooks).map(([hook, run]) => [hook, timed(name, hook, run as Hook)]),
    ) as Hooks,
  }));
}
