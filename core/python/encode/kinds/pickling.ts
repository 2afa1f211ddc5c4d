import { K, type Obj, type Slot, type Value } from '../../object/obj';
import { PickleInput } from '../../pickle/input';
import { PickleMemo } from '../../pickle/memo';
import { PickleOutput } from '../../pickle/output';
import { type Await, type PicklerHooks, PicklerState } from '../../pickle/pickler';
import { type Step, Task } from '../../pickle/task';
import { hookValues, type UnpicklerHooks, UnpicklerState, type Use } from '../../pickle/unpickler';
import type { Codec, Codecs } from '../codec';
import type { GraphReader } from '../reader';
import type { GraphWriter } from '../writer';

/** Picklers and unpicklers that wait for Python, or are kept for their memos. */

function writeTask(to: GraphWriter, task: Task): void {
  to.out.byte(task.step);
  to.value(task.v);
  to.value(task.w);
  to.out.byte(task.levels);
  to.out.unsigned(task.i);
  to.out.unsigned(task.phase);
  to.flag(task.open);
  to.flag(task.single);
}

function readTask(from: GraphReader): Task {
  const { input } = from;
  const step = input.byte('a step') as Step;
  const task = Task.decoded(step, from.value(), from.slot(), input.byte('levels'));
  task.i = input.unsigned('an index');
  task.phase = input.unsigned('a phase');
  task.open = from.flag();
  task.single = from.flag();
  return task;
}

function writeMemo(to: GraphWriter, memo: PickleMemo): void {
  const { values, shared } = memo.state();
  to.values(values);
  to.out.unsigned(shared.length);
  for (const [name, place] of shared) {
    to.text(name);
    to.out.unsigned(place);
  }
}

function readMemo(from: GraphReader): PickleMemo {
  const values = from.slots();
  const shared: [string, number][] = [];
  for (let left = from.input.unsigned('a length'); left > 0; left--)
    shared.push([from.text(), from.input.unsigned('a place')]);
  return PickleMemo.fromState(values, shared);
}

const pickler: Codec = {
  write: (to, obj) => {
    const p = obj.p as PicklerState;
    const { bytes, framing, frameStart } = p.out.state();
    to.out.byte(p.protocol);
    to.flag(p.fixImports);
    to.value(p.hooks.persistentId);
    to.value(p.hooks.reducerOverride);
    to.values(p.hooks.dispatch);
    to.out.blob(bytes);
    to.flag(framing);
    to.out.signed(frameStart);
    writeMemo(to, p.memo);
    to.out.unsigned(p.tasks.length);
    for (const task of p.tasks) writeTask(to, task);
    to.out.unsigned(p.depth);
    to.out.signed(p.limit);
    to.out.byte(p.awaiting);
    to.value(p.subject);
  },
  read: (from, obj) => {
    const { input } = from;
    const protocol = input.byte('a protocol');
    const fixImports = from.flag();
    const hooks: PicklerHooks = {
      persistentId: from.slot(),
      reducerOverride: from.slot(),
      dispatch: from.values() as Obj[],
    };
    const p = PicklerState.decoded(protocol, fixImports, hooks);
    const bytes = input.blob();
    p.out = PickleOutput.fromState({ bytes, framing: from.flag(), frameStart: input.signed('a place') });
    p.memo = readMemo(from);
    for (let left = input.unsigned('a length'); left > 0; left--) p.tasks.push(readTask(from));
    p.depth = input.unsigned('a depth');
    p.limit = input.signed('a limit');
    p.awaiting = input.byte('a purpose') as Await;
    p.subject = from.slot();
    obj.p = p;
  },
};

const unpickler: Codec = {
  write: (to, obj) => {
    const u = obj.p as UnpicklerState;
    to.values(hookValues(u.hooks));
    to.text(u.hooks.encoding);
    to.text(u.hooks.errors);
    to.flag(u.hooks.fixImports);
    to.out.blob(u.input.bytes);
    to.out.unsigned(u.input.at);
    to.out.unsigned(u.input.start);
    to.flag(u.input.more);
    to.values(u.stack.values);
    to.values(u.stack.marks);
    const places = Object.keys(u.memo).map(Number);
    to.out.unsigned(places.length);
    for (const place of places) {
      to.out.unsigned(place);
      to.value(u.memo[place]);
    }
    to.out.byte(u.protocol);
    to.out.byte(u.use);
    to.value(u.wanted);
  },
  read: (from, obj) => {
    const { input } = from;
    const [findClass, persistentLoad, read, readline, buffers] = from.slots() as Slot[];
    const hooks: UnpicklerHooks = {
      findClass,
      persistentLoad,
      read,
      readline,
      buffers,
      encoding: from.text(),
      errors: from.text(),
      fixImports: from.flag(),
    };
    const u = UnpicklerState.decoded(hooks);
    u.input = new PickleInput(input.blob(), false);
    u.input.at = input.unsigned('a position');
    u.input.start = input.unsigned('a position');
    u.input.more = from.flag();
    u.stack.restore(from.values() as Value[], from.values() as number[]);
    for (let left = input.unsigned('a length'); left > 0; left--)
      u.memo[input.unsigned('a place')] = from.slot();
    u.protocol = input.byte('a protocol');
    u.use = input.byte('a use') as Use;
    u.wanted = from.value() as number | 'line';
    obj.p = u;
  },
};

export const picklingKinds: Codecs = [
  [K.Pickler, pickler],
  [K.Unpickler, unpickler],
];
