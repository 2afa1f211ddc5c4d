import { ENOENT } from '../../kernel/errno';
import type { Obj } from '../object/obj';
import { NONE } from '../object/type';
import { osError } from '../vm/os-error';
import { GATE } from '../vm/signal';
import type { VM } from '../vm/vm';
import { define } from './define';

/** What core/stdlib/multiprocessing/resource_tracker.py stands on: see the kernel's trackers. */
const native = (text: string, fn: Parameters<typeof define>[2]): Obj => define('_multiprocessing', text, fn);

/** A warning as CPython 3.11's tracker prints it, with the line of its source that it shows. */
const warning = (line: number, message: string, source: string): string =>
  `/usr/lib/python3.11/multiprocessing/resource_tracker.py:${line}: UserWarning: resource_tracker: ${message}\n  ${source}\n`;

const WILL = {
  leaked: warning(
    254,
    'There appear to be {count} leaked {kind} objects to clean up at shutdown',
    "warnings.warn('resource_tracker: There appear to be %d '",
  ),
  missing: warning(
    267,
    "'/{name}': [Errno 2] No such file or directory: '/{name}'",
    "warnings.warn('resource_tracker: %r: %s' % (name, e))",
  ),
};

/** This process and those it starts from here on are watched together. The caller has a permit. */
export function joinTracker(vm: VM): void {
  const answer = vm.kernel.trackerJoin(WILL);
  if (answer < 0) throw osError(vm, -answer, NONE);
}
native('tracker_join()', (vm) => {
  if (vm.sys() === undefined) return GATE;
  joinTracker(vm);
  return NONE;
});
native('tracker_add(name, /)', (vm, name: string) => {
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const answer = kernel.trackerAdd(name);
  if (answer < 0) throw osError(vm, -answer, name);
  return NONE;
});
/** False when the name was not known. */
native('tracker_remove(name, /)', (vm, name: string) => {
  const kernel = vm.sys();
  return kernel === undefined ? GATE : kernel.trackerRemove(name) !== -ENOENT;
});
