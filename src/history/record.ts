/** Records of runs and published editions (記録): plain JSON that carries the hash of its own contents. */
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import {
  type EditionRecord,
  editionRecordSchema,
  type Origin,
  originSchema,
  type RunRecord,
  type RunView,
  runRecordSchema,
  viewSchema,
} from '../model/history.ts';
import type { Side } from './differences.ts';

/** The text of a record, its hash last. */
export function recordText(record: Omit<RunRecord, 'sha256'> | Omit<EditionRecord, 'sha256'>): string {
  return `${JSON.stringify({ ...record, sha256: hashOf(record) }, undefined, 1)}\n`;
}

function hashOf(contents: object): string {
  return createHash('sha256').update(JSON.stringify(contents)).digest('hex');
}

/**
 * A run's record from its text.
 * @returns undefined where it is damaged or was changed
 */
export function readRunRecord(text: string): RunRecord | undefined {
  return readRecord(text, runRecordSchema);
}

/**
 * A published edition's record from its text.
 * @returns undefined where it is damaged or was changed
 */
export function readEditionRecord(text: string): EditionRecord | undefined {
  return readRecord(text, editionRecordSchema);
}

function readRecord<T extends { readonly sha256: string }>(text: string, schema: z.ZodType<T>): T | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success || typeof json !== 'object' || json === null) return undefined;
  const { sha256, ...contents } = json as Readonly<Record<string, unknown>>;
  return sha256 === hashOf(contents) ? parsed.data : undefined;
}

/** A run as one side of a comparison. */
export function sideOfRun(record: RunRecord): Side {
  return { label: `第${record.number}回の実行`, origin: record.origin, view: record.view };
}

/** A published edition as one side of a comparison. */
export function sideOfEdition(record: EditionRecord): Side {
  return { label: record.edition, origin: record.origin, view: record.view };
}

/** Whether two runs said the same of the same files: the later one is not written down again. */
export function sameRun(
  a: { readonly origin: Origin; readonly view: RunView },
  b: { readonly origin: Origin; readonly view: RunView },
): boolean {
  const text = (origin: Origin) => JSON.stringify(originSchema.parse(origin));
  return text(a.origin) === text(b.origin) && sameView(a.view, b.view);
}

/** Whether two runs said the same. */
export function sameView(a: RunView, b: RunView): boolean {
  return JSON.stringify(viewSchema.parse(a)) === JSON.stringify(viewSchema.parse(b));
}
