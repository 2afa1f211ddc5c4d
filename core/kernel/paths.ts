import { fnv1a } from '../base/hash';
import { decodeUtf8, encodeUtf8 } from '../base/utf8';
import type { Context } from './context';
import { EINVAL, EISDIR, ENAMETOOLONG, ENOENT, ENOTDIR } from './errno';
import * as L from './layout';

/** A file's name as kept, or −errno. */
export type Name = { bytes: Uint8Array; hash: number } | number;

/**
 * The name of the file at `path`. There are two directories, the current one and /tmp, and nobody can make others:
 * './x' and 'x' are one file, '/tmp/x' is another, and 'y/x' is not there.
 */
export function fileName(path: string): Name {
  if (path === '') return -ENOENT;
  if (path.includes('\0')) return -ENOENT;
  const absolute = path.startsWith('/');
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  const inTmp = absolute && parts[0] === 'tmp';
  if (inTmp) parts.shift();
  if (parts.length === 0) return -EISDIR;
  if (parts.length > 1 || parts[0] === '..' || (absolute && !inTmp)) return -ENOENT;
  if (path.endsWith('/') || path.endsWith('/.')) return -ENOTDIR;
  const bytes = encodeUtf8(inTmp ? `/tmp/${parts[0]}` : parts[0]);
  if (bytes.length > L.NAME_BYTES_MAX) return -ENAMETOOLONG;
  return named(bytes);
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

/** Names of all files, in the order of their code points. Within a call. */
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
