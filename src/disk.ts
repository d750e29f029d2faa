/** The disk as a small set of operations (ディスクの操作), passed in, so that tests can let every single one fail. */
import { readFile as readFileThen } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

/** Size in bytes and time of the last change in milliseconds. */
export type FileStamp = { readonly size: number; readonly changedMs: number };

/** What the edge does with files. Paths are absolute. A failure is a NodeJS.ErrnoException. */
export type Disk = {
  /** Names in a folder, files and folders; none where the folder is missing. */
  readonly list: (folder: string) => Promise<readonly { readonly name: string; readonly folder: boolean }[]>;
  /** undefined: there is no such file. */
  readonly read: (file: string) => Promise<Uint8Array | undefined>;
  /** Writes a whole file and waits until it is on the disk; makes its folder. */
  readonly write: (file: string, bytes: Uint8Array | string) => Promise<void>;
  /** False where the file exists already. */
  readonly create: (file: string, text: string) => Promise<boolean>;
  /** Moves a file over another one in one step; makes its folder. */
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly copy: (from: string, to: string) => Promise<void>;
  /** Removes a file or a folder with all in it; nothing happens where it is missing. */
  readonly remove: (path: string) => Promise<void>;
  readonly stamp: (file: string) => Promise<FileStamp | undefined>;
  /** Opens the file for writing and closes it again. */
  readonly tryOpen: (file: string) => Promise<'missing' | 'free' | 'read-only'>;
  /** This process, for lock files. */
  readonly owner: { readonly pid: number; readonly host: string };
  readonly isRunning: (pid: number) => boolean;
};

/** Without the handle that node:fs/promises makes for each file, which costs more than reading a small one. */
const readFile = promisify(readFileThen);

const WRITE_BITS = 0o222;

/** The real disk. */
export function nodeDisk(): Disk {
  const folderOf = (file: string) => mkdir(dirname(file), { recursive: true });
  return {
    list: async (folder) => {
      const entries = await orMissing(readdir(folder, { withFileTypes: true }));
      return (entries ?? []).map((entry) => ({ name: entry.name, folder: entry.isDirectory() }));
    },
    read: (file) => orMissing(readFile(file)),
    write: async (file, bytes) => {
      await folderOf(file);
      await writeFile(file, bytes, { flush: true });
    },
    create: async (file, text) => {
      await folderOf(file);
      try {
        await writeFile(file, text, { flag: 'wx' });
        return true;
      } catch (error) {
        if (errorCode(error) === 'EEXIST') return false;
        throw error;
      }
    },
    rename: async (from, to) => {
      await folderOf(to);
      await rename(from, to);
    },
    copy: async (from, to) => {
      await folderOf(to);
      await copyFile(from, to);
    },
    remove: (path) => rm(path, { recursive: true, force: true }),
    stamp: async (file) => {
      const found = await orMissing(stat(file));
      return found === undefined ? undefined : { size: found.size, changedMs: found.mtimeMs };
    },
    tryOpen,
    owner: { pid: process.pid, host: hostname() },
    isRunning,
  };
}

async function tryOpen(file: string): Promise<'missing' | 'free' | 'read-only'> {
  const found = await orMissing(stat(file));
  if (found === undefined) return 'missing';
  if ((found.mode & WRITE_BITS) === 0) return 'read-only';
  const handle = await open(file, 'r+');
  await handle.close();
  return 'free';
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

async function orMissing<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found;
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** EBUSY, EACCES …; empty where the error has no code. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
