import type { VM } from './vm';

/** The folder that every process begins in, where the kernel looks for what has no folder in its path. */
export const HOME = '/run';

/** A path as the kernel is asked about it: from the process's own folder on, after os.chdir; on Windows '\\' parts names, too. */
export function located(vm: VM, path: string): string {
  const there = vm.options.preset === 'windows' ? path.replaceAll('\\', '/') : path;
  return vm.folder === HOME || there === '' || there.startsWith('/') ? there : `${vm.folder}/${there}`;
}
