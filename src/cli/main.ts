import { measure } from './measure';
import type { Outcome } from './outcome';
import { review } from './review';
import { UsageError } from './usageError';

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<Outcome>>> = { measure, review };

const USAGE = `usage: jingran ${Object.keys(COMMANDS).join('|')} <project folder, .zip or GeoJSON files…> [--format …]; jingran review --help says more`;

const [name, ...args] = process.argv.slice(2);
const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;

try {
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
  process.exitCode = 2;
}
