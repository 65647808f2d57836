interface Lock {
  packages: Record<string, { version?: string; license?: string; hasInstallScript?: boolean }>;
}

const packagesIn = (lock: string) =>
  Object.entries((JSON.parse(lock) as Lock).packages)
    .filter(([path]) => path !== '')
    .map(([path, item]) => ({ ...item, name: path.replace(/^.*node_modules\//, '') }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));

/** The packages of a lock file by their licence (SPDX), as `name@version`. */
export function licencesIn(lock: string): Map<string, string[]> {
  const groups = Map.groupBy(packagesIn(lock), ({ license }) => license ?? 'unknown');
  const named = [...groups].map(([licence, list]): [string, string[]] => [
    licence,
    [...new Set(list.map(({ name, version }) => `${name}@${version}`))],
  ]);
  return new Map(named.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The packages of a lock file that want to run a program when they are installed. */
export const installScriptsIn = (lock: string): string[] =>
  packagesIn(lock).flatMap(({ name, hasInstallScript }) => (hasInstallScript ? [name] : []));
