import { newList, newTuple } from '../object/make';
import { K, Obj, type Slot, type Value } from '../object/obj';
import { T } from '../object/type';
import type { Code } from '../vm/code';
import { localsOf } from '../vm/services';
import { placeOf } from '../vm/traceback';
import type { VM } from '../vm/vm';
import { attribute, define } from './define';

/** Frames as Python sees them: snapshots, made when a signal's function or sys._getframe() wants one. */

const codeOf = (v: Value): Code => (v as Obj).p as Code;

attribute(T.code, 'co_name', (_vm, self) => codeOf(self).data.name);
attribute(T.code, 'co_qualname', (_vm, self) => codeOf(self).data.qualname);
attribute(T.code, 'co_filename', (_vm, self) => codeOf(self).unit.filename);
attribute(T.code, 'co_firstlineno', (_vm, self) => codeOf(self).data.firstLine);
attribute(T.code, 'co_argcount', (_vm, self) => codeOf(self).data.argcount);
attribute(T.code, 'co_posonlyargcount', (_vm, self) => codeOf(self).data.posonly);
attribute(T.code, 'co_kwonlyargcount', (_vm, self) => codeOf(self).data.kwonly);
attribute(T.code, 'co_varnames', (_vm, self) =>
  newTuple(codeOf(self).data.varnames.filter((name) => !name.startsWith('.'))),
);

/** Of each frame of the thread, innermost first: code, line, globals, locals. Those of helpers are no part of it. */
define('_helpers', '_frames()', (vm: VM) => {
  const { frames, depth } = vm.thread;
  const shown = frames.slice(0, depth + 1).filter(({ code }) => !code.hidden);
  return newList(
    shown.reverse().map((frame) => {
      const code = new Obj(K.Code, T.code, frame.code);
      const { line } = placeOf({ code: frame.code, pc: frame.pc - 4 });
      return newTuple([code, line, frame.globals, localsOf(vm, frame)]);
    }),
  );
});
define('sys', '_getframe(depth=, /)', (vm, depth: Slot) =>
  vm.call(vm.helper('_getframe'), [depth === undefined ? 0 : depth]),
);
