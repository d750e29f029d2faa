#!/usr/bin/env node
/** The program's entry: hands arguments and streams to the command line and keeps its exit code. */
import process from 'node:process';
import { runCli } from './cli.ts';

process.setSourceMapsEnabled(true);
process.on('SIGINT', () => process.exit(130));
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await runCli(process.argv.slice(2), {
  workingFolder: process.cwd(),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  stdin: process.stdin,
  terminal: process.stderr.isTTY === true && process.env['TERM'] !== 'dumb' && process.env['NO_COLOR'] === undefined,
});
