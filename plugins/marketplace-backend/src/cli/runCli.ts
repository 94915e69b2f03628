import { isError } from '@backstage/errors';
import { CliContext } from './CliContext';
import { INVENTORY_USAGE, inventoryCommand } from './inventoryCommand';
import { LINT_USAGE, lintCommand } from './lintCommand';
import { UsageError } from './UsageError';

const COMMANDS = new Map([
  ['inventory', inventoryCommand],
  ['lint', lintCommand],
]);

const USAGE = `Usage: backstage-plugin-marketplace-backend <command>

${LINT_USAGE}
${INVENTORY_USAGE}`;

/**
 * Runs the command line of this package.
 *
 * @param args - without the names of Node and of the command
 * @returns the exit code
 */
export async function runCli(
  args: string[],
  context: CliContext,
): Promise<number> {
  if (args.some(arg => arg === '--help' || arg === '-h')) {
    context.print(USAGE);
    return 0;
  }
  const [name = '', ...others] = args;
  try {
    const command = COMMANDS.get(name);
    if (!command) {
      throw new UsageError(
        name ? `There is no command '${name}'.` : 'A command is missing.',
      );
    }
    return await command(others, context);
  } catch (error) {
    const message = isError(error) ? error.message : String(error);
    context.printError(
      error instanceof UsageError ? `${message}\n\n${USAGE}` : message,
    );
    return 2;
  }
}
