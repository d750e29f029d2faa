/** The command line: from arguments to a command, and from its mishaps to an exit code. */
import { runBuild } from './command/build.ts';
import { type CommandContext, CommandError, EXIT } from './command/context.ts';
import { runDiff } from './command/diff.ts';
import { runExplain } from './command/explain.ts';
import { runForms } from './command/forms.ts';
import { commandHelp, generalHelp } from './command/help.ts';
import { runInspect } from './command/inspect.ts';
import { parseCommand } from './command/parse.ts';
import { runPublish } from './command/publish.ts';
import { runWatch } from './command/watch.ts';
import { nodeDisk } from './disk.ts';
import { packageVersion } from './package-files.ts';

/**
 * Runs one command.
 * @param args arguments behind the program's name
 * @returns the exit code: 0 done, 1 errors in the data, 2 wrong use
 */
export async function runCli(args: readonly string[], context: CommandContext): Promise<number> {
  try {
    if (args.includes('--version')) {
      context.out(`${packageVersion()}\n`);
      return EXIT.done;
    }
    if (args[0] === 'help' || args[0] === '-h' || args[0] === '--help') {
      context.out(generalHelp());
      return EXIT.done;
    }
    const { command, operands, options, help } = parseCommand(args);
    if (help) {
      context.out(commandHelp(command));
      return EXIT.done;
    }
    switch (command.name) {
      case 'inspect':
        return await runInspect(operands, options, context);
      case 'explain':
        return await runExplain(operands, options, context);
      case 'diff':
        return await runDiff(operands, options, context, nodeDisk());
      case 'forms':
        return await runForms(options, context, nodeDisk());
      case 'publish':
        return await runPublish(options, context, runBuild);
      case 'watch':
        return await runWatch(options, context, {
          build: runBuild,
          disk: nodeDisk(),
          signal: new AbortController().signal,
          clock: () => new Date().toTimeString().slice(0, 5),
        });
      default:
        if (operands.length > 0)
          throw new CommandError(`「${operands[0]}」は指定できません。入力は --input フォルダー で指定します。`);
        return await runBuild(options, context, { render: command.name === 'build' });
    }
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    context.err(`jisseki: ${error.message}\n`);
    return EXIT.wrongUse;
  }
}
