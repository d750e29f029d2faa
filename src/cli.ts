/** The command line: from arguments to a command, and from its mishaps to an exit code. */
import { type CommandContext, CommandError, EXIT } from './command/context.ts';
import { commandHelp, generalHelp } from './command/help.ts';
import { parseCommand } from './command/parse.ts';
import { nodeDisk } from './disk.ts';
import { packageVersion } from './package-files.ts';

/** Each command is loaded when it is asked for: inspect needs nothing of what draws pages. */
async function builder() {
  return (await import('./command/build.ts')).runBuild;
}

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
        return await (await import('./command/inspect.ts')).runInspect(operands, options, context);
      case 'explain':
        return await (await import('./command/explain.ts')).runExplain(operands, options, context);
      case 'diff':
        return await (await import('./command/diff.ts')).runDiff(operands, options, context, nodeDisk());
      case 'forms':
        return await (await import('./command/forms.ts')).runForms(options, context, nodeDisk());
      case 'publish':
        return await (await import('./command/publish.ts')).runPublish(options, context, await builder());
      case 'watch':
        return await (await import('./command/watch.ts')).runWatch(options, context, {
          build: await builder(),
          disk: nodeDisk(),
          signal: new AbortController().signal,
          clock: () => new Date().toTimeString().slice(0, 5),
        });
      default:
        if (operands.length > 0)
          throw new CommandError(`「${operands[0]}」は指定できません。入力は --input フォルダー で指定します。`);
        return await (await builder())(options, context, { render: command.name === 'build' });
    }
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    context.err(`jisseki: ${error.message}\n`);
    return EXIT.wrongUse;
  }
}
