import type { SemKind } from '../../../kernel/calls';
import { K, type Obj } from '../../object/obj';
import type { ModuleData } from '../../object/payloads';
import { type WeakRefData, watch } from '../../object/weak';
import { Twister } from '../../random/twister';
import type { FileData } from '../../vm/files';
import type { LockData } from '../../vm/handles';
import type { ThreadLockData } from '../../vm/thread-lock';
import type { Codec, Codecs } from '../codec';

const module: Codec = {
  write: (to, obj) => {
    const { name, dict } = obj.p as ModuleData;
    to.text(name);
    to.value(dict);
  },
  read: (from, obj) => {
    obj.p = { name: from.text(), dict: from.object() } satisfies ModuleData;
  },
};

/** The buffers go with it; the descriptor is the kernel's, which keeps it by number. */
const file: Codec = {
  write: (to, obj) => {
    const f = obj.p as FileData;
    to.out.signed(f.fd);
    to.text(f.kind);
    to.value(f.name);
    to.text(f.mode);
    to.text(f.newline);
    to.text(f.encoding);
    to.text(f.errors);
    for (const on of [
      f.closes,
      f.raw,
      f.binary,
      f.readable,
      f.writable,
      f.marked,
      f.bigEndian,
      f.lineBuffered,
      f.closed,
      f.outLine,
      f.eof,
    ])
      to.flag(on);
    to.out.unsigned(f.out.length);
    for (const part of f.out) to.out.blob(part);
    to.out.unsigned(f.outBytes);
    to.out.blob(f.inn);
    to.out.unsigned(f.at);
  },
  read: (from, obj) => {
    const { input } = from;
    const f: FileData = {
      fd: input.signed('a descriptor'),
      kind: from.text() as FileData['kind'],
      name: from.value(),
      mode: from.text(),
      newline: from.text(),
      encoding: from.text(),
      errors: from.text(),
      closes: from.flag(),
      raw: from.flag(),
      binary: from.flag(),
      readable: from.flag(),
      writable: from.flag(),
      marked: from.flag(),
      bigEndian: from.flag(),
      lineBuffered: from.flag(),
      closed: from.flag(),
      outLine: from.flag(),
      eof: from.flag(),
      out: [],
      outBytes: 0,
      inn: new Uint8Array(0),
      at: 0,
    };
    for (let left = input.unsigned('a length'); left > 0; left--) f.out.push(input.blob());
    f.outBytes = input.unsigned('a length');
    f.inn = input.blob();
    f.at = input.unsigned('a position');
    obj.p = f;
  },
};

const lock: Codec = {
  write: (to, obj) => {
    const { sem, kind, maxValue, count, owner } = obj.p as LockData;
    to.values([sem, kind, maxValue, count, owner]);
  },
  read: (from, obj) => {
    const [sem, kind, maxValue, count, owner] = from.values() as number[];
    obj.p = { sem, kind: kind as SemKind, maxValue, count, owner } satisfies LockData;
    from.countSemaphore(sem);
  },
};

const threadLock: Codec = {
  write: (to, obj) => {
    const { owner, depth, waiters, line, name } = obj.p as ThreadLockData;
    to.values([owner, depth, line, name, ...waiters]);
  },
  read: (from, obj) => {
    const [owner, depth, line, name, ...waiters] = from.values() as [
      number,
      number,
      number,
      string,
      ...number[],
    ];
    obj.p = { owner, depth, waiters, line, name } satisfies ThreadLockData;
  },
};

const random: Codec = {
  write: (to, obj) => {
    const { words, index } = (obj.p as Twister).state();
    to.out.unsigned(index);
    to.out.raw(new Uint8Array(Uint32Array.from(words).buffer));
  },
  read: (from, obj) => {
    const index = from.input.unsigned('an index');
    const words = [...new Uint32Array(from.input.raw(WORD_BYTES).buffer)];
    const twister = new Twister();
    twister.restore({ words, index });
    obj.p = twister;
  },
};

const weakRef: Codec = {
  write: (to, obj) => {
    const { target, callback, turn, hash } = obj.p as WeakRefData;
    to.values([target, callback, turn, hash]);
  },
  read: (from, obj) => {
    const [target, callback, turn, hash] = from.slots();
    obj.p = {
      target: target as Obj | undefined,
      callback,
      turn: turn as number,
      hash: hash as number | bigint | undefined,
    } satisfies WeakRefData;
    if (target !== undefined) watch(obj);
  },
};

/** The Twister's 624 words. */
const WORD_BYTES = 4 * 624;

export const outsideKinds: Codecs = [
  [K.Module, module],
  [K.File, file],
  [K.Lock, lock],
  [K.ThreadLock, threadLock],
  [K.Random, random],
  [K.WeakRef, weakRef],
];
