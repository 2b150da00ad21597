import { UsageError } from './usageError';

export type Arguments<Option extends string> = {
  readonly paths: readonly string[];
  readonly options: Partial<Record<Option, string>>;
};

/** Reads `--name value` and `--name=value`; everything else is a path. */
export function readArguments<Option extends string>(
  args: readonly string[],
  names: readonly Option[],
): Arguments<Option> {
  const paths: string[] = [];
  const options: Partial<Record<Option, string>> = {};
  for (let i = 0; i < args.length; i++) {
    const argument = args[i]!;
    if (!argument.startsWith('--')) {
      paths.push(argument);
      continue;
    }
    const [flag, inline] = split(argument);
    const name = names.find((known) => `--${known}` === flag);
    if (!name) throw new UsageError(`unknown option ${flag}`);
    const value = inline ?? args[++i];
    if (value === undefined) throw new UsageError(`${flag} needs a value`);
    options[name] = value;
  }
  return { paths, options };
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
