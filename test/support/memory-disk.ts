/** A disk in memory whose operations can be counted, refused, or cut off as by a kill (試験用のディスク). */
import { dirname } from 'node:path';
import type { Disk } from '../../src/disk.ts';

/** Everything that a kill ends: also the operations after the failing one. */
class Killed extends Error {}

type MemoryDisk = Disk & {
  /** Contents by absolute path. */
  readonly files: Map<string, string>;
  /** Operations that change the disk, in order. */
  readonly log: string[];
};

export type Faults = {
  /** Number of the changing operation, from 1, at which the process is killed; a write is cut in half. */
  readonly killAt?: number;
  /** Number of the changing operation that fails once with the code. */
  readonly failAt?: number;
  readonly code?: string;
  /** Files that another program holds: every change to them fails with the code, and opening them. */
  readonly held?: ReadonlySet<string>;
  readonly readOnly?: ReadonlySet<string>;
  readonly runningPids?: readonly number[];
};

/** @param files the contents of the disk; shared, so that a second disk goes on where the first was killed */
export function memoryDisk(files: Map<string, string>, faults: Faults = {}): MemoryDisk {
  const log: string[] = [];
  let killed = false;
  const refuse = (path: string) => {
    throw Object.assign(new Error(`refused ${path}`), { code: faults.code ?? 'EBUSY' });
  };
  const change = (name: string, paths: readonly string[], half?: () => void) => {
    if (killed) throw new Killed();
    log.push(`${name} ${paths.join(' ')}`);
    if (log.length === faults.killAt) {
      killed = true;
      half?.();
      throw new Killed();
    }
    if (log.length === faults.failAt) refuse(paths.join(' '));
    for (const path of paths) if (faults.held?.has(path)) refuse(path);
  };
  const look = () => {
    if (killed) throw new Killed();
  };
  return {
    files,
    log,
    list: async (folder) => {
      look();
      const names = new Map<string, boolean>();
      for (const file of files.keys()) {
        if (!file.startsWith(`${folder}/`)) continue;
        const [name = '', ...rest] = file.slice(folder.length + 1).split('/');
        names.set(name, rest.length > 0);
      }
      return [...names].map(([name, isFolder]) => ({ name, folder: isFolder }));
    },
    read: async (file) => {
      look();
      const text = files.get(file);
      return text === undefined ? undefined : bytesOf(text);
    },
    write: async (file, bytes) => {
      const text = textOf(bytes);
      change('write', [file], () => files.set(file, text.slice(0, text.length / 2)));
      files.set(file, text);
    },
    create: async (file, text) => {
      look();
      if (files.has(file)) return false;
      change('create', [file], () => files.set(file, ''));
      files.set(file, text);
      return true;
    },
    rename: async (from, to) => {
      change('rename', [from, to]);
      const text = files.get(from);
      if (text === undefined) throw Object.assign(new Error(from), { code: 'ENOENT' });
      files.delete(from);
      files.set(to, text);
    },
    copy: async (from, to) => {
      const text = files.get(from);
      if (text === undefined) throw Object.assign(new Error(from), { code: 'ENOENT' });
      change('copy', [to], () => files.set(to, text.slice(0, text.length / 2)));
      files.set(to, text);
    },
    remove: async (path) => {
      const inside = [...files.keys()].filter((file) => file === path || file.startsWith(`${path}/`));
      if (inside.length === 0) return look();
      change('remove', [path], () => files.delete(inside[0] ?? ''));
      for (const file of inside) files.delete(file);
    },
    stamp: async (file) => {
      look();
      const text = files.get(file);
      return text === undefined ? undefined : { size: text.length, changedMs: 0 };
    },
    tryOpen: async (file) => {
      look();
      if (!files.has(file)) return 'missing';
      if (faults.held?.has(file)) refuse(file);
      return faults.readOnly?.has(file) ? 'read-only' : 'free';
    },
    owner: { pid: 1000, host: 'pc' },
    isRunning: (pid) => faults.runningPids?.includes(pid) ?? false,
  };
}

const BINARY = 'base64:';

/** Bytes that are no text are kept as base64. */
function textOf(bytes: Uint8Array | string): string {
  if (typeof bytes === 'string') return bytes;
  const text = Buffer.from(bytes).toString('utf8');
  return Buffer.from(text).equals(bytes) ? text : `${BINARY}${Buffer.from(bytes).toString('base64')}`;
}

function bytesOf(text: string): Uint8Array {
  return text.startsWith(BINARY) ? Buffer.from(text.slice(BINARY.length), 'base64') : new TextEncoder().encode(text);
}

/** The files of a folder by their path in it, without the program's own. */
export function outputsOf(files: ReadonlyMap<string, string>, folder: string): Readonly<Record<string, string>> {
  const own = [...files].filter(([path]) => path.startsWith(`${folder}/`) && !path.includes('/.jisseki/'));
  return Object.fromEntries(own.map(([path, text]) => [path.slice(folder.length + 1), text]).toSorted());
}

/** All files below the program's own folder, for looking at what is left. */
export function ownFilesOf(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files.keys()].filter((path) => dirname(path).includes('.jisseki')).toSorted();
}
