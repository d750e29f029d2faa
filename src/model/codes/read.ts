/** Codes of reading the bytes of a workbook (R). */
import type { CodeEntry } from './entry.ts';

export const READ_CODES = {
  R101: { name: 'protected', severity: 'error' },
  R102: { name: 'damaged', severity: 'error' },
  R104: { name: 'doctype', severity: 'error' },
  R105: { name: 'too-large', severity: 'error' },
  R106: { name: 'web-page', severity: 'error' },
  R107: { name: 'lfs-pointer', severity: 'error' },
  R108: { name: 'empty-file', severity: 'error' },
  R109: { name: 'not-a-workbook', severity: 'error' },
  R110: { name: 'archive', severity: 'error' },
  R111: { name: 'unsupported-format', severity: 'error' },
  R112: { name: 'unknown-encoding', severity: 'error' },
  R113: { name: 'open-quote', severity: 'error' },
  R114: { name: 'time-limit', severity: 'error' },
  R201: { name: 'content-differs-from-name', severity: 'note' },
  R202: { name: 'empty-sheet', severity: 'note' },
  R203: { name: 'overlapping-merges', severity: 'note' },
  R204: { name: 'boundless-merge', severity: 'note' },
  R205: { name: 'covered-cell', severity: 'note' },
  R206: { name: 'lost-text', severity: 'error' },
  R207: { name: 'encoding-guessed', severity: 'warning' },
  R208: { name: 'text-outside-cells', severity: 'note' },
} as const satisfies Readonly<Record<string, CodeEntry>>;
