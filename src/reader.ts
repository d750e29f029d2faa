/** Reads the files of the input folder (読み取りの実行): each in a worker thread under a time limit, so that a bad file costs itself only. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type InputEntry, readBytes, sha256 } from './files.ts';
import { diagnose } from './model/diagnostic.ts';
import type { ReadFile, ReadOutcome } from './model/reading.ts';

/** How to read. */
export type ReaderOptions = {
  /** Worker threads at a time; 0 reads in this thread, without a time limit. Default: as many as the machine has, at most 4. */
  readonly jobs?: number;
  /** Longest time for one file. */
  readonly timeLimitMs?: number;
  readonly onProgress?: (done: number, total: number, path: string) => void;
};

/** What the worker gets and gives back. */
export type ReadRequest = { readonly file: string; readonly bytes: Uint8Array };

/** Assumption: no honest submission takes longer, even on an old office PC; measured ones take under a second. */
const TIME_LIMIT_MS = 30_000;
const MOST_JOBS = 4;
/** Fewer files than this are not worth another thread: starting one costs as much as reading twenty usual submissions. */
const FILES_PER_JOB = 20;

type Reader = { readonly read: (request: ReadRequest) => Promise<ReadOutcome>; readonly close: () => Promise<void> };

/**
 * Reads all files, in the order given.
 * Reports: F104 where the disk refuses a file, R114 where the time is up, and all that `readWorkbook` reports
 */
export async function readFiles(
  entries: readonly InputEntry[],
  options: ReaderOptions = {},
): Promise<readonly ReadFile[]> {
  const { timeLimitMs = TIME_LIMIT_MS, onProgress } = options;
  const jobs = options.jobs ?? Math.min(MOST_JOBS, availableParallelism(), Math.ceil(entries.length / FILES_PER_JOB));
  const results: ReadFile[] = [];
  let next = 0;
  let done = 0;
  const work = async (reader: Reader) => {
    for (let index = next; index < entries.length; index = next) {
      next += 1;
      const entry = entries[index];
      if (entry === undefined) break;
      results[index] = await readEntry(entry, reader);
      done += 1;
      onProgress?.(done, entries.length, entry.path);
    }
    await reader.close();
  };
  const count = Math.max(1, Math.min(jobs, entries.length));
  await Promise.all(Array.from({ length: count }, () => work(jobs === 0 ? ownThread() : workerThread(timeLimitMs))));
  return results;
}

async function readEntry(entry: InputEntry, reader: Reader): Promise<ReadFile> {
  const { path, diskPath } = entry;
  try {
    const bytes = await readBytes(diskPath);
    return { path, sha256: sha256(bytes), outcome: await reader.read({ file: path, bytes }) };
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : 'error';
    const diagnostics = [diagnose('F104', { file: path }, { params: { detail } })];
    return { path, sha256: '', outcome: { state: 'unreadable', why: 'not-readable', diagnostics } };
  }
}

/** Reads in this thread, for tests and for `inspect` of one file; the readers are loaded only when they are needed. */
function ownThread(): Reader {
  return {
    read: async ({ file, bytes }) => {
      const { readWorkbook } = await import('./ingest/format/read.ts');
      return readWorkbook(file, bytes);
    },
    close: async () => {},
  };
}

/** Reads in a worker that is used again for the next file, and replaced when it had to be stopped. */
function workerThread(timeLimitMs: number): Reader {
  let worker: Worker | undefined;
  const stop = async () => {
    await worker?.terminate();
    worker = undefined;
  };
  return {
    read: async (request) => {
      worker ??= await startWorker();
      const outcome = await answerOf(worker, request, timeLimitMs);
      if (outcome.state === 'unreadable' && (outcome.why === 'time-limit' || outcome.why === 'crashed')) await stop();
      return outcome;
    },
    close: stop,
  };
}

/** Memory of one worker; where it is not enough, that file alone is given up. Buffers are capped while they are inflated. */
const WORKER_LIMITS = { maxOldGenerationSizeMb: 1024 } as const;

/**
 * A worker that has loaded its readers: only reading counts against the time limit. Its file stands beside this one once
 * compiled; from the source (tests) read with `jobs: 0`. What libraries print about odd files is not for the clerk's screen.
 */
function startWorker(): Promise<Worker> {
  const url = new URL('./reader-worker.js', import.meta.url);
  const worker = new Worker(url, { stdout: true, stderr: true, resourceLimits: WORKER_LIMITS });
  return new Promise((resolve, reject) => {
    worker.once('message', () => resolve(worker));
    worker.on('error', reject);
  });
}

function answerOf(worker: Worker, request: ReadRequest, timeLimitMs: number): Promise<ReadOutcome> {
  const unreadable = (why: string, code: 'R114' | 'R102', params: Readonly<Record<string, string | number>>) => ({
    state: 'unreadable' as const,
    why,
    diagnostics: [diagnose(code, { file: request.file }, { params })],
  });
  return new Promise((resolve) => {
    const settle = (outcome: ReadOutcome) => {
      clearTimeout(timer);
      for (const [event, listener] of listeners) worker.off(event, listener);
      resolve(outcome);
    };
    const timer = setTimeout(
      () => settle(unreadable('time-limit', 'R114', { seconds: Math.round(timeLimitMs / 1000) })),
      timeLimitMs,
    );
    const listeners = [
      ['message', (outcome: ReadOutcome) => settle(outcome)],
      ['error', (error: Error) => settle(unreadable('crashed', 'R102', { detail: error.message }))],
      ['exit', () => settle(unreadable('crashed', 'R102', { detail: 'worker ended' }))],
    ] as const;
    for (const [event, listener] of listeners) worker.on(event, listener);
    worker.postMessage(request);
  });
}
