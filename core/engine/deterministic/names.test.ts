import { expect, it } from 'vitest';
import { compileProgram, createVm } from '../../python/index';
import { decodeTrace } from '../../trace/codec';
import { Kind } from '../../trace/event';
import { traceBytes } from './trace-bytes';

function eventsOf(program: string) {
  const compiled = compileProgram(`from multiprocessing import Lock, Event, Pipe\n${program}`);
  if ('error' in compiled) throw new Error(compiled.error.message);
  return decodeTrace(traceBytes(compiled.program, {}, createVm));
}

/** Names of the locks that a program makes, in the order of their making. */
function namesOf(program: string): (string | undefined)[] {
  const events = eventsOf(program);
  const names = new Map(
    events.filter(({ kind }) => kind === Kind.SemName).map(({ a, text }) => [a, text] as const),
  );
  return events.filter(({ kind }) => kind === Kind.SemCreate).map(({ a }) => names.get(a));
}

const programs: [program: string, names: (string | undefined)[]][] = [
  ['door = Lock()', ['door']],
  ['left, right = Lock(), Lock()', ['left', 'right']],
  ['a, b, c, d, e = Lock(), Lock(), Lock(), Lock(), Lock()', ['a', 'b', 'c', 'd', 'e']],
  ['forks = [Lock() for _ in range(3)]', ['forks[0]', 'forks[1]', 'forks[2]']],
  ['pair = [Lock(), Lock()]', ['pair[0]', 'pair[1]']],
  ["t = {x: Lock() for x in ('ink', 7, None)}", ["t['ink']", 't[7]', undefined]],
  ["t = {'ink': Lock(), 2: Lock()}", ["t['ink']", 't[2]']],
  ["t = {}\nt['ink'] = Lock()\nfor n in 'ab':\n  t[n] = Lock()", ["t['ink']", undefined, undefined]],
  ['def f(n):\n  t = {n: Lock()}\n  t[n * 2] = t[n] = Lock()\nf(3)', ['t[3]', undefined]],
  ["def f(t, n):\n  t[n] = Lock()\nf({}, 'ink')", ["t['ink']"]],
  [
    'def f():\n  left, right = Lock(), Lock()\n  forks = [Lock() for _ in range(2)]\nf()',
    ['left', 'right', 'forks[0]', 'forks[1]'],
  ],
  ['class A:\n  def __init__(self):\n    self.a, self.b = Lock(), Lock()\nA()', ['a', 'b']],
  ['with Lock() as door:\n  pass', ['door']],
  ['def f(x): return 1\nanswer = f(Lock())\nf([Lock()])', [undefined, undefined]],
  ['size = len(repr(Lock()))', [undefined]],
];

for (const [program, names] of programs) {
  it(`calls locks after what they are bound to: ${program.replaceAll('\n', ' ⏎ ')}`, () => {
    expect(namesOf(program)).toEqual(names);
  });
}

it.each([
  ['here, there = Pipe()', ['here', 'there']],
  ['pair = Pipe()', ['pair[0]', 'pair[1]']],
  ['pipes = [Pipe() for _ in range(1)]', ['pipes[0][0]', 'pipes[0][1]']],
  ['len(Pipe())', []],
])('calls the ends of pipes after what they are bound to: %s', (program, names) => {
  const told = eventsOf(program).filter(({ kind }) => kind === Kind.ObjectName);
  expect(told.map(({ text }) => text)).toEqual(names);
});
