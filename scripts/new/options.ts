/** What `npm run new` was told by flags: `--title "A title" --title.en "In English" --source https://…`. */
export type Flags = Record<string, string[]>;

/**
 * Flags by name, each with all its values. A flag without a value is `true`.
 * @throws Error where something is no flag
 */
export function parseFlags(args: string[]): Flags {
  const flags: Flags = {};
  for (let index = 0; index < args.length; index++) {
    const [, name, inline] = /^--([a-zA-Z][\w.-]*)(?:=(.*))?$/s.exec(args[index] ?? '') ?? [];
    if (!name)
      throw new Error(`"${args[index]}" is no option. Options look like this: --title "A title".`);
    const next = args[index + 1];
    const isOwn = inline === undefined && next !== undefined && !next.startsWith('--');
    const value = inline ?? (isOwn ? next : 'true');
    if (isOwn) index++;
    flags[name] = [...(flags[name] ?? []), value];
  }
  return flags;
}

/** Names that were given by one flag with commas or by several flags. Texts may have commas of their own. */
export const toList = (values: string[] = []) =>
  values.flatMap((value) => value.split(',')).map((value) => value.trim());
