import { fnv1a } from '../base/hash';
import { decodeUtf8, encodeUtf8 } from '../base/utf8';
import type { Context } from './context';
import { EBUSY, EINVAL, EISDIR, ENAMETOOLONG, ENOENT, ENOTDIR } from './errno';
import * as L from './layout';

/** A file's name as kept, or −errno. */
export type Name = { bytes: Uint8Array; hash: number } | number;

/** The folder that a program starts in. */
const HOME = 'run';

/**
 * The name of the file at `path`, or of the folder with `asFolder`: a folder's name ends in '/'. './x', 'x', 'y/../x' and
 * '/run/x' are one file, '/tmp/x' is another. The current folder and /tmp are always there and have no names.
 */
export function fileName(path: string, asFolder = false): Name {
  if (path === '' || path.includes('\0')) return -ENOENT;
  const absolute = path.startsWith('/');
  const parts = resolved(path, absolute ? [] : [HOME]);
  const [root] = parts;
  if (parts.length > 0 && root !== HOME && root !== 'tmp') return -ENOENT;
  if (parts.length < 2) return asFolder ? -EBUSY : -EISDIR;
  if (!asFolder && /\/\.?$/.test(path)) return -ENOTDIR;
  const inside = parts.slice(1).join('/');
  const bytes = encodeUtf8((root === HOME ? inside : `/tmp/${inside}`) + (asFolder ? '/' : ''));
  return bytes.length > L.NAME_BYTES_MAX ? -ENAMETOOLONG : named(bytes);
}

function resolved(path: string, from: readonly string[]): string[] {
  const parts = [...from];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts;
}

const SLASH = 47;
const ALWAYS_THERE = '/tmp/';

/** Whether the folder that a file or folder lies in is there: 0, −ENOENT, or −ENOTDIR when a file has its name. Within a call. */
export function parentOf(k: Context, name: { bytes: Uint8Array }): number {
  const end = name.bytes.lastIndexOf(SLASH, name.bytes.length - 2) + 1;
  const parent = name.bytes.subarray(0, end);
  if (end === 0 || decodeUtf8(parent) === ALWAYS_THERE || findFile(k, named(parent)) !== 0) return 0;
  return findFile(k, named(parent.subarray(0, -1))) === 0
    ? parentOf(k, { bytes: parent }) || -ENOENT
    : -ENOTDIR;
}

/** The folder of that file's name, 0 when there is none. Within a call. */
export const findFolder = (k: Context, name: { bytes: Uint8Array }): number =>
  findFile(k, named(withSlash(name.bytes)));

export function withSlash(name: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(name.length + 1);
  bytes.set(name);
  bytes[name.length] = SLASH;
  return bytes;
}

/** The files and folders in a folder, at any depth. Within a call. */
export function filesUnder(k: Context, folder: Uint8Array): { file: number; name: Uint8Array }[] {
  const start = decodeUtf8(folder);
  return fileNames(k)
    .filter((name) => name.length > start.length && name.startsWith(start))
    .map((name) => {
      const bytes = encodeUtf8(name);
      return { file: findFile(k, named(bytes)), name: bytes };
    });
}

/** Shared memory has names of its own, as Linux has them in a folder of their own. */
const MEMORY = '/dev/shm/';

/** The name of shared memory. */
export function memoryName(name: string): Name {
  if (name === '' || name.includes('/') || name.includes('\0')) return -EINVAL;
  const bytes = encodeUtf8(MEMORY + name);
  return bytes.length > L.NAME_BYTES_MAX ? -EINVAL : named(bytes);
}

/** A name that was kept. */
export const named = (bytes: Uint8Array): { bytes: Uint8Array; hash: number } => ({
  bytes,
  hash: fnv1a(bytes) | 0,
});

/** Of the name of shared memory, what programs call it. */
export const shownMemoryName = (bytes: Uint8Array): string => decodeUtf8(bytes).slice(MEMORY.length);

/** The file of that name, 0 when there is none. Within a call. */
export function findFile(k: Context, name: { bytes: Uint8Array; hash: number }): number {
  const { words } = k;
  const { files } = k.memory.layout;
  const end = files + k.memory.everUsed(L.POOL_FILES) * L.FILE_WORDS;
  for (let file = files; file < end; file += L.FILE_WORDS) {
    if (words[file + L.F_NAME] === 0 || words[file + L.F_HASH] !== name.hash) continue;
    if (sameName(k, file, name.bytes)) return file;
  }
  return 0;
}

function sameName(k: Context, file: number, name: Uint8Array): boolean {
  if (k.words[file + L.F_NAME_BYTES] !== name.length) return false;
  const at = k.heap.byteOf(k.words[file + L.F_NAME]);
  for (let i = 0; i < name.length; i++) if (k.memory.bytes[at + i] !== name[i]) return false;
  return true;
}

/** Names of all files and folders, in the order of their code points. Within a call. */
export function fileNames(k: Context): string[] {
  const { words } = k;
  const { files } = k.memory.layout;
  const names: string[] = [];
  const end = files + k.memory.everUsed(L.POOL_FILES) * L.FILE_WORDS;
  for (let file = files; file < end; file += L.FILE_WORDS) {
    if (words[file + L.F_STATE] !== L.FILE_LINKED) continue;
    const name = k.heap.text(words[file + L.F_NAME], words[file + L.F_NAME_BYTES]);
    if (!name.startsWith(MEMORY)) names.push(name);
  }
  return names.sort(byCodePoint);
}

/** UTF-16 units sort characters beyond U+FFFF before U+E000…U+FFFF; Python does not. */
function byCodePoint(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = (left[i].codePointAt(0) ?? 0) - (right[i].codePointAt(0) ?? 0);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}
