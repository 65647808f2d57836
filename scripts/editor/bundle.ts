import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import type { Mission } from '../../src/lib/schemas.ts';
import { type Backend, toEditorData } from '../../editor/config.ts';
import { toHeaders, toPolicy } from './policy.ts';

/** Sveltia declares its fonts twice: from the files that it brings, and from a foreign host. */
const ownFonts: Plugin = {
  name: 'own-fonts',
  transform: {
    filter: { code: 'cdn.jsdelivr.net' },
    handler: (code) => code.replace(/@font-face \{[^}]*cdn\.jsdelivr\.net[^}]*\}/g, ''),
  },
};

/** Sveltia forbids to enlarge its page with two fingers; who sees badly needs that. */
const zoomable: Plugin = {
  name: 'zoomable',
  transform: {
    filter: { code: 'maximum-scale=1' },
    handler: (code) => code.replace(/[`'"]maximum-scale=1[`'"],?/g, ''),
  },
};

/** The program of the editor, the same for every mission: an `index.html` and its files. */
export async function bundleEditor(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: resolve('editor'),
    base: './',
    logLevel: 'warn',
    plugins: [ownFonts, zoomable],
    // Colours of program code, maps and drawings on them: no field of ours has any of it.
    resolve: {
      alias: [
        {
          find: /^(@shikijs\/.*|leaflet\/.*|terra-draw.*)$/,
          replacement: resolve('editor/nothing.ts'),
        },
      ],
    },
    build: {
      outDir: resolve(folder),
      emptyOutDir: true,
      target: 'es2022',
      // Fonts and WebAssembly stay files of their own, so that the policy needs no data: addresses.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 5000,
      rolldownOptions: { checks: { pluginTimings: false } },
    },
  });
}

export interface EditorTarget {
  folder: string;
  missionId: string;
  mission: Mission;
  backend: Backend;
  /** The origin of the Git host's API; none for an editor that works on a folder. */
  host?: string;
  /** The project whose content is edited, this one by default. */
  root?: string;
}

/** Writes what belongs to one mission and one repository beside a bundled editor. */
export function writeEditor(target: EditorTarget): void {
  const { folder, missionId, mission, backend, host, root = resolve('.') } = target;
  mkdirSync(folder, { recursive: true });
  const data = toEditorData(root, missionId, mission, backend);
  writeFileSync(join(folder, 'editor.json'), JSON.stringify(data));
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const policy = `<meta http-equiv="Content-Security-Policy" content="${toPolicy(host)}" />`;
  const old = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
  writeFileSync(
    join(folder, 'index.html'),
    old.test(page)
      ? page.replace(old, policy)
      : page.replace('<meta charset="utf-8" />', `$&\n    ${policy}`),
  );
  const headers = Object.entries(toHeaders(host)).map(([name, value]) => `  ${name}: ${value}`);
  writeFileSync(join(folder, '_headers'), ['/*', ...headers, ''].join('\n'));
}
