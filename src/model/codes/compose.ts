/** Codes of composing the listing (C): none so far. */
import type { CodeEntry } from './entry.ts';

export const COMPOSE_CODES = {} as const satisfies Readonly<Record<string, CodeEntry>>;
