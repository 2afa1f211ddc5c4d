import { newDict } from '../object/make';
import { K, Obj, type Slot, type Value } from '../object/obj';
import type { FrameData, GeneratorData, ModuleData, TracebackEntry } from '../object/payloads';
import { T } from '../object/type';
import type { Code } from './code';
import type { Frame } from './frame';
import { MISSING } from './missing';
import { localsOf, namedVariables } from './services';
import type { VM } from './vm';

/** sys._getframe(): the frame so many below the top one, with those that called it; undefined when there are fewer. */
export function frameAt(vm: VM, below: number): Obj | undefined {
  const { thread } = vm;
  const shown = thread.frames.slice(0, thread.depth + 1).filter((frame) => !frame.code.hidden);
  if (below >= shown.length) return undefined;
  return shown.slice(0, shown.length - below).reduce<Obj | undefined>((back, frame) => {
    const { code, pc, globals } = frame;
    return newFrame({ code, pc: Math.max(0, pc - 4), globals, locals: localsOf(thread, frame), back });
  }, undefined);
}

/** The frame of the outermost of a traceback's entries, which stand innermost first. */
export function frameOfEntry(vm: VM, entry: TracebackEntry): Obj {
  const { code, variables } = entry;
  const live = variables === undefined ? liveFrame(vm, code) : undefined;
  const locals = live === undefined ? localsOfEntry(vm, entry) : localsOf(vm.thread, live);
  const pc = live === undefined ? entry.pc : live.pc - 4;
  return newFrame({ code, pc, globals: globalsOf(vm, code), locals, back: undefined });
}

/** The innermost frame of that code which has not ended. */
export function liveFrame({ thread }: VM, code: Code): Frame | undefined {
  return thread.frames.findLast((frame, depth) => depth <= thread.depth && frame.code === code);
}

/** Where a generator is; undefined when it has come to its end. */
export function frameOfGenerator(vm: VM, { code, pc, regs, state }: GeneratorData): Obj | undefined {
  if (state === 'done') return undefined;
  const live = state === 'running' ? liveFrame(vm, code) : undefined;
  const locals =
    live === undefined ? namedVariables(code, (register) => regs[register]) : localsOf(vm.thread, live);
  const at = Math.max(0, (live?.pc ?? pc) - 4);
  return newFrame({ code, pc: at, globals: globalsOf(vm, code), locals, back: undefined });
}

function newFrame(data: FrameData): Obj {
  data.globals.rc++;
  data.locals.rc++;
  if (data.back !== undefined) data.back.rc++;
  return new Obj(K.Frame, T.frame, data);
}

/** The namespace of the module whose code it is. */
function globalsOf(vm: VM, { unit }: Code): Obj {
  const module = vm.modules.module(unit.name);
  return module === undefined ? newDict() : (module.p as ModuleData).dict;
}

function localsOfEntry(vm: VM, { code, variables }: TracebackEntry): Obj {
  if (code.data.name === '<module>') return globalsOf(vm, code);
  if (variables === undefined) return newDict();
  const values = variables.p as Value[];
  return namedVariables(code, (register): Slot => {
    const v = values[values.length - 1 - register];
    return v === MISSING ? undefined : v;
  });
}
