/** What the program writes down about its outputs (目録と差し替えの記録), in `.jisseki/` of the year's folder. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { Disk } from '../disk.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const manifestSchema = z.object({
  schema: z.literal('jisseki/outputs@1'),
  files: z.array(z.object({ path: z.string(), sha256: hash, set: z.string() })),
});

/** The outputs of the last whole run; `set` is what they belong to (a template), replaced together. */
export type Manifest = z.output<typeof manifestSchema>;

const stepSchema = z.object({
  path: z.string(),
  /** Hash after the swap; null: the file goes. */
  after: hash.nullable(),
  /** Hash before the swap; null: there was none. */
  before: hash.nullable(),
});

const journalSchema = z.object({
  schema: z.literal('jisseki/journal@1'),
  steps: z.array(stepSchema),
  manifest: manifestSchema,
});

/** A swap under way: it stands on the disk from the moment when all new files are complete until the last one is in place. */
export type Journal = z.output<typeof journalSchema>;
export type Step = Journal['steps'][number];

/** Paths inside a year's folder. */
export function places(folder: string) {
  const own = join(folder, '.jisseki');
  return {
    manifest: join(own, 'manifest.json'),
    journal: join(own, 'journal.json'),
    lock: join(own, 'lock'),
    newFolder: join(own, 'new'),
    oldFolder: join(own, 'old'),
    /** The new file of a step, by its number. */
    staged: (step: number) => join(own, 'new', String(step)),
    /** The copy of the file before the step. */
    backup: (step: number) => join(own, 'old', String(step)),
    target: (path: string) => join(folder, ...path.split('/')),
  };
}

/** SHA-256 in lower-case hexadecimal. */
export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Hash of a file on the disk; undefined where there is none. */
export async function hashOnDisk(file: string, disk: Disk): Promise<string | undefined> {
  const bytes = await disk.read(file);
  return bytes === undefined ? undefined : hashOf(bytes);
}

/** Name under which a file is written before it is moved into place. */
export function temporaryOf(file: string): string {
  return `${file}.jisseki-tmp`;
}

/** Writes JSON so that either the old or the new text stands there, never a part. */
export async function writeJson(file: string, value: unknown, disk: Disk): Promise<void> {
  const temporary = temporaryOf(file);
  await disk.write(temporary, `${JSON.stringify(value, undefined, 2)}\n`);
  await disk.rename(temporary, file);
}

type Found<T> =
  | { readonly state: 'missing' }
  | { readonly state: 'damaged' }
  | { readonly state: 'found'; readonly value: T };

/** The manifest of a year's folder. */
export function readManifest(folder: string, disk: Disk): Promise<Found<Manifest>> {
  return readJson(places(folder).manifest, manifestSchema, disk);
}

/** The journal of an unfinished swap. */
export function readJournal(folder: string, disk: Disk): Promise<Found<Journal>> {
  return readJson(places(folder).journal, journalSchema, disk);
}

async function readJson<T>(file: string, schema: z.ZodType<T>, disk: Disk): Promise<Found<T>> {
  const bytes = await disk.read(file);
  if (bytes === undefined) return { state: 'missing' };
  try {
    const parsed = schema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? { state: 'found', value: parsed.data } : { state: 'damaged' };
  } catch {
    return { state: 'damaged' };
  }
}
