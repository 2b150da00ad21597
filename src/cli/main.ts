import { measure } from './measure';
import { UsageError } from './usageError';

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<string>>> = { measure };

const USAGE = 'usage: jingran measure <project folder, .zip or GeoJSON files…> [--format json|csv|text]';

const [name, ...args] = process.argv.slice(2);
const command = name === undefined ? undefined : COMMANDS[name];

try {
  if (!command) throw new UsageError(USAGE);
  process.stdout.write(await command(args));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`jingran: ${message.replaceAll('\n', ' ')}\n`);
  process.exitCode = 2;
}
