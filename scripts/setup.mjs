// Makes a fresh clone ready: `node_modules` from the lock file, once per lock file. Runs on the Node
// that the machine has (20 or newer), so plain JavaScript without dependencies. The packages bring the
// Node that the site needs as `node_modules/.bin/node`, which npm puts first on the path of its scripts.
// Shells remember where they found `node`, so what follows an installation is an npm script of its own.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.installed-from';
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.log('Installing packages …');
  // No package needs its install script here, so none is run. Warnings would be about the older Node.
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const install = spawnSync('npm', ['ci', ...options], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (install.status !== 0) {
    console.error(
      'The packages could not be installed. Check the network connection, then run the command again.',
    );
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}

const [major, minor] = process.versions.node.split('.').map(Number);
const hasOwnNode = ['', '.cmd', '.exe'].some((end) => existsSync(`node_modules/.bin/node${end}`));
if (!hasOwnNode && (major < 22 || (major === 22 && minor < 18))) {
  console.error(
    `This machine has Node ${process.versions.node}; the site needs 24. Install Node 24 from nodejs.org, then run the command again.`,
  );
  process.exit(1);
}
