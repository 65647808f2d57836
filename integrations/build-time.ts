import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { now } from '../src/lib/clock.ts';

/** Writes `build.json` with the instant of the build, by which `npm run due` knows what has come due since. */
export function buildTime(outDir: string): AstroIntegration {
  return {
    name: 'build-time',
    hooks: {
      'astro:build:done': () =>
        writeFileSync(join(outDir, 'build.json'), JSON.stringify({ built: now().toISOString() })),
    },
  };
}
