/** The command `lockstep run`, as a person types it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COMMAND = join(ROOT, 'scripts', 'lockstep.mjs');

export interface Ended {
  stdout: string;
  stderr: string;
  code: number | null;
}

const children = new Set<ChildProcess>();

/** Those that lead a process group, as what a shell starts at a terminal does. */
const leaders = new Set<ChildProcess>();

/** A command that hangs fails its test; it must not outlive it. */
export function endCommands(): void {
  for (const child of leaders) if (child.exitCode === null) signalGroup(child, 'SIGKILL');
  for (const child of children) child.kill('SIGKILL');
  children.clear();
  leaders.clear();
}

/** `npm run --silent lockstep -- run …`, started as at a terminal: `signalGroup` is what Ctrl-C does there. */
export function startByNpm(folder: string, source: string, ...options: string[]): ChildProcess {
  const file = join(folder, 'program.py');
  writeFileSync(file, source);
  const words = ['run', '--silent', 'lockstep', '--', 'run', file, ...options];
  const child = spawn('npm', words, { cwd: ROOT, detached: true });
  leaders.add(child);
  return child;
}

/** Sends a signal to a command and to all that it has started, as a terminal does. */
export function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) throw new Error('the command did not start');
  process.kill(-child.pid, signal);
}

/** Runs a file of `folder`, in it. */
export function startFile(folder: string, name: string, ...options: string[]): ChildProcess {
  const child = spawn(process.execPath, [COMMAND, 'run', name, ...options], { cwd: folder });
  children.add(child);
  return child;
}

export function startCommand(folder: string, source: string, ...options: string[]): ChildProcess {
  writeFileSync(join(folder, 'program.py'), source);
  return startFile(folder, 'program.py', ...options);
}

export function ended(child: ChildProcess): Promise<Ended> {
  const text = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (piece) => {
    text.stdout += piece;
  });
  child.stderr?.setEncoding('utf8').on('data', (piece) => {
    text.stderr += piece;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ ...text, code }));
  });
}

/** Runs a program to its end in `folder`. */
export function runCommand(folder: string, source: string, ...options: string[]): Promise<Ended> {
  return ended(startCommand(folder, source, ...options));
}
