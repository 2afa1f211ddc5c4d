/** One sample of the kernel's traced acquire+release pair, as a line of JSON for scripts/bench.mjs. */
import { benchAcquireRelease } from '../core/kernel/bench';

console.log(JSON.stringify({ pair: benchAcquireRelease().nsPerPair / 1e9 }));
