import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, firefox, webkit } from '@playwright/test';

/** Root may not sandbox Chromium; the rest keeps the browser on this machine, whatever a page asks for. */
export const browserArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--disable-gpu',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const usualPlaces: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) =>
    join(process.env[name] ?? 'C:\\', 'Google\\Chrome\\Application\\chrome.exe'),
  ),
};

const hasOwnBrowser = () => existsSync(chromium.executablePath());

function browserOnMachine(): string | undefined {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => commands.map((command) => join(folder, command)));
  return [process.env.CHROME_PATH, ...onPath, ...(usualPlaces[process.platform] ?? [])].find(
    (file) => file && existsSync(file),
  );
}

/** The browser to start: `undefined` for Playwright's own, else the path of one on the machine. */
export const findBrowser = () => (hasOwnBrowser() ? undefined : browserOnMachine());

const others = { firefox, webkit } as const;
type OtherBrowser = keyof typeof others;
const names = Object.keys(others) as OtherBrowser[];
const isInstalled = (name: OtherBrowser) => existsSync(others[name].executablePath());

/** The engines besides Chromium that Playwright has on this machine: tests run in them too. */
export const otherBrowsers = names.filter(isInstalled);

/** In what the tests run and in what they do not, so that nobody takes the one for the other. */
export function toBrowserReport(installed: readonly string[]): string {
  const missing = names.filter((name) => !installed.includes(name));
  const run = `The tests run in ${['chromium', ...installed].join(', ')}.`;
  if (missing.length === 0) return run;
  const list = missing.join(' ');
  return `${run} Not in ${missing.join(', ')}: to have them too, "npx playwright install ${list}".`;
}

const isReady = () => hasOwnBrowser() || browserOnMachine() !== undefined;

function run(command: string, args: string[], minutes: number): boolean {
  console.log(`${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: minutes * 60_000,
    killSignal: 'SIGKILL',
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

/** Gets a browser where there is none. Throws a sentence that says what to install where it cannot. */
export function ensureBrowser(): void {
  if (isReady()) return;
  console.log('No browser found for the tests. Getting Chromium …');
  run('npx', ['playwright', 'install', '--with-deps', 'chromium'], 5);
  if (isReady()) return;
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isDebianRoot && run('apt-get', ['update'], 5)) {
    // Pages in every script of the site are measured, so letters must be there for them.
    const packages = ['chromium', 'fonts-liberation', 'fonts-noto-core'];
    run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], 10);
  }
  if (isReady()) return;
  throw new Error(
    'The tests need a browser and none could be installed. Install Chromium or Google Chrome ' +
      '(on Debian: "apt-get install chromium"), or set CHROME_PATH to the one you have, then run the command again.',
  );
}
