import './production';
import { convert } from './convert';
import { measure } from './measure';
import type { Outcome } from './outcome';
import { publish } from './publish';
import { review } from './review';
import { UsageError } from './usageError';

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<Outcome>>> = {
  convert,
  measure,
  publish,
  review,
};

const USAGE = `usage: jingran ${Object.keys(COMMANDS).join('|')} <files…>; jingran <command> --help says more`;

const HELP = `usage: jingran <command> <files…> [options]

  convert   brings drawings, survey tables and GIS files into a project, or into another format
  measure   what lies in each compound: areas, lengths, stalls
  publish   makes the public site: a folder of static files that hold only what may be public
  review    checks a layout against the standards

jingran <command> --help says more.
`;

const [name, ...args] = process.argv.slice(2);
const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;

try {
  if (name === '--help' || name === '-h') {
    process.stdout.write(HELP);
    process.exit(0);
  }
  if (!command) throw new UsageError(USAGE);
  const { text, exitCode, remark } = await command(args);
  if (remark) process.stderr.write(`jingran: ${remark}\n`);
  process.stdout.write(text);
  process.exitCode = exitCode;
} catch (error) {
  // Bad input gets one line; what is our own mistake keeps its stack for the report.
  const known = error instanceof UsageError;
  const message =
    error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`jingran: ${known ? message.replaceAll('\n', ' ') : message}\n`);
  if (known && error.details !== '') process.stderr.write(error.details);
  process.exitCode = 2;
}
