import { UsageError } from './usageError';

export type Arguments<Option extends string, Flag extends string = never> = {
  readonly paths: readonly string[];
  readonly options: Partial<Record<Option, string>>;
  readonly flags: ReadonlySet<Flag>;
};

/** Reads `--name value`, `--name=value` and flags, which take no value; everything else is a path. */
export function readArguments<Option extends string, Flag extends string = never>(
  args: readonly string[],
  names: readonly Option[],
  flagNames: readonly Flag[] = [],
): Arguments<Option, Flag> {
  const paths: string[] = [];
  const options: Partial<Record<Option, string>> = {};
  const flags = new Set<Flag>();
  for (let i = 0; i < args.length; i++) {
    const argument = args[i]!;
    if (!argument.startsWith('--')) {
      paths.push(argument);
      continue;
    }
    const [flag, inline] = split(argument);
    const set = flagNames.find((known) => `--${known}` === flag);
    if (set !== undefined) {
      if (inline !== undefined) throw new UsageError(`${flag} takes no value`);
      flags.add(set);
      continue;
    }
    const name = names.find((known) => `--${known}` === flag);
    if (!name) throw new UsageError(`unknown option ${flag}`);
    const value = inline ?? args[++i];
    if (value === undefined || (inline === undefined && value.startsWith('--')))
      throw new UsageError(`${flag} needs a value`);
    options[name] = value;
  }
  return { paths, options, flags };
}

/** The word given for an option, one of a closed list; the first of the list where it is not given. */
export function oneOf<Word extends string>(
  option: string,
  given: string | undefined,
  words: readonly Word[],
): Word {
  if (given === undefined) return words[0]!;
  const word = words.find((known) => known === given);
  if (!word) throw new UsageError(`--${option} takes ${words.join(', ')}, not ${given}`);
  return word;
}

function split(argument: string): [flag: string, value: string | undefined] {
  const equals = argument.indexOf('=');
  return equals < 0 ? [argument, undefined] : [argument.slice(0, equals), argument.slice(equals + 1)];
}
