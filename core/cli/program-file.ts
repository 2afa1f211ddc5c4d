/** Reads the program; its errors read as `python3 FILE` puts them. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

export type ProgramFile = { source: string; filename: string } | { error: string; exitCode: number };

const ERRNO: Record<string, string> = {
  ENOENT: '[Errno 2] No such file or directory',
  EACCES: '[Errno 13] Permission denied',
  EISDIR: '[Errno 21] Is a directory',
  ENOTDIR: '[Errno 20] Not a directory',
};

/** @param file as the person named it; tracebacks name the whole path, as CPython's do. */
export async function readProgram(file: string): Promise<ProgramFile> {
  const filename = resolve(file);
  let bytes: Buffer;
  try {
    bytes = await readFile(filename);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { error: `lockstep: can't open file '${filename}': ${ERRNO[code ?? ''] ?? message}`, exitCode: 2 };
  }
  try {
    return { source: new TextDecoder('utf-8', { fatal: true }).decode(bytes), filename };
  } catch {
    return { error: notUtf8(bytes, filename), exitCode: 1 };
  }
}

function notUtf8(bytes: Buffer, filename: string): string {
  const lines = bytes.toString('latin1').split('\n');
  const bad = lines.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1')));
  const first = [...Buffer.from(lines[bad] ?? '', 'latin1')].find((byte) => byte >= 0x80) ?? 0x80;
  return (
    `SyntaxError: Non-UTF-8 code starting with '\\x${first.toString(16)}' in file ${filename} on line ${bad + 1}, ` +
    'but no encoding declared; see https://peps.python.org/pep-0263/ for details'
  );
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
