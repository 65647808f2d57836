import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { installScriptsIn, licencesIn } from '../../scripts/licences.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const locks = [
  'package-lock.json',
  'tests/servers/tools/package-lock.json',
  'scripts/page-bench/tools/package-lock.json',
];

/** Licences that allow what is done here: building with a package and, of a few, sending its code to readers. */
const allowed = new Set([
  ...[
    '0BSD',
    'Apache-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'BlueOak-1.0.0',
    'CC0-1.0',
    'ISC',
    'MIT',
  ],
  ...['MIT-0', 'MIT OR Apache-2.0', 'Python-2.0', 'Unlicense', '(MIT OR CC0-1.0)'],
]);

/** Licences that ask for more, and why they are met. */
const explained: Record<string, RegExp> = {
  // Used as they are, to build and to test; no code of theirs is in the site.
  'MPL-2.0': /^(axe-core|ical\.js|lightningcss[\w-]*|@mdn\/mdn-http-observatory)@/,
  'CPAL-1.0 OR AGPL-1.0': /^citeproc@/,
  '(MIT AND Zlib)': /^pako@/,
  'PSF-2.0': /^argparse@/,
  // The days themselves are under CC BY 3.0: docs/operations.md names who collected them.
  '(ISC AND CC-BY-3.0)': /^date-holidays@/,
  // Lists of words that a check on the mission's machine compares with; none is in the site.
  'GPL-3.0': /^@cspell\/dict-uk-ua@/,
  'GPL-3.0+': /^@cspell\/dict-cs-cz@/,
  'MPL v2': /^@cspell\/dict-sk-sk@/,
  'CC BY-SA 4.0': /^@cspell\/dict-en-common-misspellings@/,
  WTFPL: /^@cspell\/dict-django@/,
  // The image library, loaded by sharp as a library of its own.
  'LGPL-3.0-or-later': /^@img\/sharp-/,
  'Apache-2.0 AND LGPL-3.0-or-later': /^@img\/sharp-/,
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT': /^@img\/sharp-/,
};

test('no package runs a program when it is installed, but for those that need none of it here', () => {
  assert.match(read('.npmrc'), /^ignore-scripts=true$/m);
  assert.deepEqual(
    locks.flatMap((lock) => installScriptsIn(read(lock))),
    [
      // Tries whether the program that another of its packages brought can be started.
      'esbuild',
      // Fetches the list of preloaded hosts, none of which is on loopback.
      '@mdn/mdn-http-observatory',
    ],
  );
});

test('every package has a licence under which it may be used as it is used here', () => {
  const faults = locks.flatMap((lock) =>
    [...licencesIn(read(lock))].flatMap(([licence, names]) => {
      if (allowed.has(licence)) return [];
      return names
        .filter((name) => !explained[licence]?.test(name))
        .map((name) => `${name}: ${licence}`);
    }),
  );
  assert.deepEqual(faults, []);
});

test('packages are installed from the registry, each with the hash of its content', () => {
  for (const lock of locks) {
    const { packages } = JSON.parse(read(lock)) as {
      packages: Record<string, { integrity?: string; resolved?: string; link?: boolean }>;
    };
    const loose = Object.entries(packages).filter(
      ([path, { integrity, resolved }]) =>
        path && (!integrity?.startsWith('sha512-') || (resolved && !/^https:/.test(resolved))),
    );
    assert.deepEqual(
      loose.map(([path]) => path),
      [],
    );
  }
});
