/** Messages of the codes in model/codes/compose.ts. */
import type { COMPOSE_CODES } from '../../model/codes/compose.ts';
import type { MessageEntry } from './entry.ts';

export const COMPOSE_MESSAGES: Readonly<Record<keyof typeof COMPOSE_CODES, MessageEntry>> = {};
