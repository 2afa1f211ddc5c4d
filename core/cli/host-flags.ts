import { setFlagsFromString } from 'node:v8';

/** V8 of Node 22: from here on it counts calls, and says of flags that it does not know that they are wrong. */
const COUNTS_CALLS = 12;

/**
 * Flags of V8 for the command line.
 * @param v8 its version, as `process.versions.v8`
 */
export function hostFlags(v8: string): string[] {
  return [
    // V8 compiles the VM's loop, its largest function, for 0.3 s of a core in each worker: not twice (once for the call that
    // runs and once for those to come; ours are short), and not before the loop has met most kinds of instructions.
    '--no-use-osr',
    ...(Number.parseInt(v8, 10) < COUNTS_CALLS ? ['--interrupt-budget=400000'] : []),
    // A worker that has the library takes 14 MB of which a third is garbage, in pages that it does not give back. Looked
    // through for the first time at so many MB, it takes 3 MB less in the end, and what grows larger is as fast as before.
    '--initial-old-space-size=10',
  ];
}

/** To be called before workers are made, and before V8's code for them is: V8 takes no code that was made with other flags. */
export function setHostFlags(): void {
  for (const flag of hostFlags(process.versions.v8)) setFlagsFromString(flag);
}
