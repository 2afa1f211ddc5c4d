import type { Program } from '../face';
import { textOf } from '../library/late';
import { libraryFile } from '../library/names';
import { newList, newTuple } from '../object/make';
import { K, type Obj, type Value } from '../object/obj';
import type { TracebackEntry } from '../object/payloads';
import { NONE } from '../object/type';
import { caretLine } from '../vm/carets';
import { type FramePlace, placeOf } from '../vm/traceback';
import { define } from './define';
import { nativeModuleOf } from './modules';

/** The native side of core/stdlib/traceback.py: where frames are. */

/** (file name, line number, function, line of the source, carets under it). */
function frameTuple(place: FramePlace, withCarets: boolean): Obj {
  const { filename, line, name, source } = place;
  const raw = source.split('\n')[line - 1] ?? '';
  const carets = withCarets && raw.trim() !== '' ? caretLine(place, raw, 'traceback') : '';
  return newTuple([filename, line, name, raw.trim(), carets]);
}

define('_traceback', 'entries(tb, /)', (_vm, tb: Value) => {
  const entries = typeof tb === 'object' && tb.kind === K.Traceback ? (tb.p as TracebackEntry[]) : [];
  const shown = entries.filter((entry) => !entry.code.hidden).reverse();
  return newList(shown.map((entry) => frameTuple(placeOf(entry), true)));
});
define('_traceback', 'stack()', (vm) => {
  const frames: Obj[] = [];
  for (let i = 0; i <= vm.thread.depth; i++) {
    const { code, pc } = vm.thread.frames[i];
    if (!code.hidden) frames.push(frameTuple(placeOf({ code, pc: pc - 4 }), false));
  }
  return newList(frames);
});
const fileOf = ({ filename }: Program, module: string): string =>
  module === '__main__' ? filename : libraryFile(module);
/** A line of the program's or the library's text; None when there is no such file or line. */
define('_traceback', 'source_line(filename, lineno, /)', (vm, filename: Value, lineno: Value) => {
  const { program } = vm;
  const name = Object.keys(program.units).find((each) => fileOf(program, each) === filename);
  const unit = name === undefined ? undefined : vm.unit(name);
  return (unit && textOf(unit).source.split('\n')[Number(lineno) - 1]) ?? NONE;
});
nativeModuleOf('_traceback', (vm) => ({
  source_line: vm.native('_traceback.source_line'),
  entries: vm.native('_traceback.entries'),
  stack: vm.native('_traceback.stack'),
}));
