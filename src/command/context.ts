/** What a command may touch of the outside. */
import type { Readable } from 'node:stream';
import type { Language } from '../compose/message.ts';

export type CommandContext = {
  /** Absolute path of the folder where the command runs. */
  readonly workingFolder: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly stdin: Readable;
  /** Standard error is a terminal that shows colour and a moving line. */
  readonly terminal: boolean;
};

/** Options after parsing; an absent one was not given. */
export type Options = {
  readonly input?: string;
  readonly output?: string;
  readonly template?: readonly string[];
  readonly year?: number;
  readonly edition?: string;
  readonly strict?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly language: Language;
  readonly color: boolean;
  readonly jobs?: number;
  readonly grid?: boolean;
  readonly facts?: boolean;
  readonly poll?: boolean;
  readonly role?: 'baseline' | 'target' | 'actual' | 'date';
};

/** Exit codes. Source: the contract of the commands. */
export const EXIT = { done: 0, errorsInData: 1, wrongUse: 2 } as const;

/** Wrong use, a bad template or nothing readable: the command ends with exit code 2 and this text. */
export class CommandError extends Error {}

/** The outputs could not be written, because they are open elsewhere or the disk refuses: the same run may go well later. */
export class OutputsHeldError extends CommandError {}
