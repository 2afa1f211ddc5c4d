/** The programs of `programs/`, and the laws that hold of what they do. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Op } from '../../core/trace/event';
import { Barriers } from './laws/barriers';
import { Conditions } from './laws/conditions';
import { Counter } from './laws/counter';
import { Flags } from './laws/flags';
import { Items } from './laws/items';
import { Joins } from './laws/joins';
import type { Law } from './laws/law';
import { Pipes } from './laws/pipes';
import { Runs } from './laws/runs';
import { Sections } from './laws/sections';
import { Semaphores } from './laws/semaphores';

export interface Scale {
  processes: number;
  /** Operations of each process. */
  operations: number;
  /** How many processes are killed, at times and of numbers that the seed decides. */
  kills: number;
}

/** Room in the semaphores of the programs, and in their bounded buffer. */
const ROOM = 3;
const BUFFER = 5;
const PRODUCER = 1_000_000;

const all = ({ processes, operations }: Scale): number => processes * operations;
/** Half of the processes put, the others get. */
const half = ({ processes, operations }: Scale): number => (processes / 2) * operations;
const queue = (scale: Scale): Law => new Items({ put: Op.Put, count: half(scale) });

/** What holds of one program besides what holds of all. */
const OWN: Record<string, (scale: Scale) => Law[]> = {
  lock: () => [new Sections(1)],
  rlock: () => [new Sections(1)],
  semaphore: () => [new Sections(ROOM)],
  'bounded-semaphore': () => [new Sections(ROOM)],
  event: (scale) => [new Flags(all(scale))],
  condition: () => [new Sections(1), new Counter(BUFFER)],
  barrier: (scale) => [new Barriers(all(scale))],
  pipe: (scale) => [new Items({ put: Op.Send, count: all(scale) })],
  queue: (scale) => [queue(scale)],
  'simple-queue': (scale) => [queue(scale)],
  'joinable-queue': (scale) => [queue(scale), new Joins()],
  pool: (scale) => [new Items({ isItem: (item) => item < all(scale), count: all(scale), ordered: false })],
  manager: (scale) => [
    new Items({
      isItem: (item) => item < scale.processes * PRODUCER && item % PRODUCER < scale.operations,
      got: Op.Serve,
      count: all(scale),
    }),
  ],
  value: (scale) => [new Counter(all(scale))],
};

/** Names of all programs. */
export const PROGRAMS: readonly string[] = Object.keys(OWN);

export function lawsOf(name: string, scale: Scale): Law[] {
  return [new Runs(), new Semaphores(), new Pipes(), new Conditions(), ...OWN[name](scale)];
}

/** @param folder where the programs are */
export function sourceOf(folder: string, name: string, { processes, operations, kills }: Scale): string {
  let source = ['common', name].map((file) => readFileSync(join(folder, `${file}.py`), 'utf8')).join('\n\n');
  for (const [constant, value] of Object.entries({
    PROCESSES: processes,
    OPERATIONS: operations,
    KILLS: kills,
  })) {
    const written = source.replace(new RegExp(`^${constant} = .*$`, 'm'), `${constant} = ${value}`);
    if (!written.includes(`\n${constant} = ${value}\n`)) throw new Error(`common.py has no ${constant}`);
    source = written;
  }
  return source;
}
