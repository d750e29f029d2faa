/** What runs and published editions said (履歴), and the differences between two of them (変更). Nothing here decides a figure. */
import { z } from 'zod';

const text = z.string();
const hash = z.string();
const printed = z.object({ page: z.int().positive(), row: z.int().positive() }).nullable();

/** A printed text of a row: 実績値, 評価, 実施状況 … */
const field = z.object({ id: text, label: text, text });

const contribution = z.object({ owner: text, state: text, text, status: text });

const row = z.object({
  /** 指標ID, or 事業 and its number for what belongs to a programme. */
  id: text,
  /** 連携事業 with its number, as printed. */
  heading: text,
  name: text,
  fields: z.array(field),
  contributions: z.array(contribution),
  printed,
});

const figure = z.object({ id: text, label: text, text });

const file = z.object({ path: text, sha256: hash, owner: text, taken: z.boolean(), why: text });

/** What a run said, reduced to what is compared; the same for every template. */
export const viewSchema = z.object({
  schema: z.literal('jisseki/view@1'),
  template: text,
  title: text,
  edition: text,
  fiscalYear: z.int(),
  /** What a row is called (取組); absent for 指標・事業, whose rows come from a plan. */
  noun: text.optional(),
  figures: z.array(figure),
  rows: z.array(row),
  files: z.array(file),
});
export type RunView = z.output<typeof viewSchema>;
export type ViewRow = RunView['rows'][number];
export type ViewFile = RunView['files'][number];

/** What made a run: the program, its template, the submitted files. */
export const originSchema = z.object({
  tool: text.describe('プログラムの版'),
  templateSha256: hash,
  inputs: z.array(z.object({ path: text, sha256: hash })),
});
export type Origin = z.output<typeof originSchema>;

/** `history/<template>/0001.json`: one run that said something else than the run before. */
export const runRecordSchema = z.object({
  schema: z.literal('jisseki/history@1'),
  number: z.int().positive(),
  /** When it ran, ISO. */
  at: text,
  origin: originSchema,
  view: viewSchema,
  /** Of all the rest as JSON: a damaged or changed record is set aside. */
  sha256: hash,
});
export type RunRecord = z.output<typeof runRecordSchema>;

/** `editions/<edition>/published-<template>.json`. */
export const editionRecordSchema = z.object({
  schema: z.literal('jisseki/edition@1'),
  edition: text,
  at: text,
  origin: originSchema,
  outputs: z.array(z.object({ path: text, sha256: hash })),
  view: viewSchema,
  sha256: hash,
});
export type EditionRecord = z.output<typeof editionRecordSchema>;

/** What became of a file: added 追加, replaced 差し替え (same name), superseded 後の提出に置き換え, reinstated 再び採用, renamed 名称の変更, withdrawn 取り下げ. */
export const FILE_CHANGES = ['added', 'replaced', 'superseded', 'reinstated', 'renamed', 'withdrawn'] as const;

const fileChange = z.object({
  path: text,
  owner: text,
  kind: z.enum(FILE_CHANGES),
  /** The file that took its place, or its name before. */
  other: text.nullable(),
});

const textChange = z.object({ id: text, label: text, old: text, new: text });

const rowChange = z.object({
  id: text,
  heading: text,
  name: text,
  kind: z.enum(['changed', 'added', 'removed']),
  fields: z.array(textChange),
  contributions: z.array(textChange),
  reasons: z.array(text),
  /** Where it stood in the earlier listing. */
  printed,
});

const side = z.object({ label: text, edition: text });

const differences = { files: z.array(fileChange), rows: z.array(rowChange), figures: z.array(textChange) };

/** `変更一覧_<template>.json` and `正誤表_<template>.json`. */
export const changesSchema = z.object({
  schema: z.literal('jisseki/changes@1'),
  template: text,
  title: text,
  fiscalYear: z.int(),
  /** As in the view. */
  noun: text.optional(),
  /** null: there is nothing to compare with. */
  from: side.nullable(),
  to: side,
  unchanged: z.boolean(),
  ...differences,
  /** Where nothing has changed: what the last run that changed anything changed, and when it ran (ISO). */
  latest: z.object({ from: side, to: side, at: text, ...differences }).optional(),
});
export type Changes = z.output<typeof changesSchema>;
export type RowChange = Changes['rows'][number];
export type FileChange = Changes['files'][number];
export type TextChange = z.output<typeof textChange>;
