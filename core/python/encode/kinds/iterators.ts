import type { DequeIterData } from '../../object/deque';
import { K, type Obj } from '../../object/obj';
import type {
  DictIterData,
  GeneratorData,
  RangeIterData,
  SeqIterData,
  StrIterData,
} from '../../object/payloads';
import type { Codec, Codecs } from '../codec';

const rangeIter: Codec = {
  write: (to, obj) => {
    const { i, step, left } = obj.p as RangeIterData;
    to.values([i, step, left]);
  },
  read: (from, obj) => {
    const [i, step, left] = from.values() as number[];
    obj.p = { i, step, left } satisfies RangeIterData;
  },
};

const seqIter: Codec = {
  write: (to, obj) => {
    const { seq, i, step } = obj.p as SeqIterData;
    to.values([seq, i, step]);
  },
  read: (from, obj) => {
    const [seq, i, step] = from.values() as [Obj, number, 1 | -1];
    obj.p = { seq, i, step } satisfies SeqIterData;
  },
};

const strIter: Codec = {
  write: (to, obj) => {
    const { text, i } = obj.p as StrIterData;
    to.text(text);
    to.out.unsigned(i);
  },
  read: (from, obj) => {
    obj.p = { text: from.text(), i: from.input.unsigned('a position') } satisfies StrIterData;
  },
};

/** `live` is made again from `i` at the next step. */
const dictIter: Codec = {
  write: (to, obj) => {
    const { dict, what, i, size } = obj.p as DictIterData;
    to.values([dict, what, i, size]);
  },
  read: (from, obj) => {
    const [dict, what, i, size] = from.values() as [Obj, 0 | 1 | 2, number, number];
    obj.p = { dict, what, i, size, live: undefined } satisfies DictIterData;
  },
};

interface SetIterData {
  set: Obj;
  i: number;
  size: number;
}

const setIter: Codec = {
  write: (to, obj) => {
    const { set, i, size } = obj.p as SetIterData;
    to.values([set, i, size]);
  },
  read: (from, obj) => {
    const [set, i, size] = from.values() as [Obj, number, number];
    obj.p = { set, i, size } satisfies SetIterData;
  },
};

const dequeIter: Codec = {
  write: (to, obj) => {
    const { deque, i, step, changes } = obj.p as DequeIterData;
    to.values([deque, i, step, changes]);
  },
  read: (from, obj) => {
    const [deque, i, step, changes] = from.values() as [Obj, number, 1 | -1, number];
    obj.p = { deque, i, step, changes } satisfies DequeIterData;
  },
};

const STATES: readonly GeneratorData['state'][] = ['new', 'suspended', 'running', 'done'];

const generator: Codec = {
  write: (to, obj) => {
    const g = obj.p as GeneratorData;
    to.code(g.code);
    to.value(g.func);
    to.values(g.regs);
    to.out.unsigned(g.pc);
    to.out.signed(g.sendTo);
    to.out.byte(STATES.indexOf(g.state));
    to.value(g.exc);
    to.text(g.name);
    to.text(g.qualname);
  },
  read: (from, obj) => {
    obj.p = {
      code: from.code().whole(),
      func: from.object(),
      regs: from.slots(),
      pc: from.input.unsigned('a pc'),
      sendTo: from.input.signed('a register'),
      state: STATES[from.input.byte('a state')],
      exc: from.maybe(),
      name: from.text(),
      qualname: from.text(),
    } satisfies GeneratorData;
  },
};

export const iteratorKinds: Codecs = [
  [K.RangeIter, rangeIter],
  [K.SeqIter, seqIter],
  [K.StrIter, strIter],
  [K.DictIter, dictIter],
  [K.SetIter, setIter],
  [K.DequeIter, dequeIter],
  [K.Generator, generator],
];
