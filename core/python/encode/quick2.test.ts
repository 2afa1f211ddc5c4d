import { it } from 'vitest';
import { Session } from 'node:inspector';
import { DeterministicRun } from '../../engine/deterministic/run';
import { compileProgram, createVm, decodeVm } from '../index';
import type { VM } from '../vm/vm';
it('times', () => {
  const c = compileProgram('x = [i for i in range(10)]\nprint(x)\n', 'a.py');
  if ('error' in c) throw new Error('x');
  const run = new DeterministicRun(c.program, { seed: 0 }, (p, k, o, s) => {
    const t0 = performance.now();
    const vm = createVm(p, k, o, s) as VM;
    const t1 = performance.now();
    const bytes = vm.encode();
    console.log('boot', t1 - t0, 'bytes', bytes.length);
    for (let round = 0; round < 5; round++) {
      let e = 0, d = 0;
      let v = vm;
      for (let i = 0; i < 200; i++) {
        const a = process.cpuUsage().user;
        const by = v.encode();
        const b = process.cpuUsage().user;
        v = decodeVm(p, k, o, by) as VM;
        const cc = process.cpuUsage().user;
        e += b - a; d += cc - b;
      }
      console.log('encode µs', e / 200, 'decode µs', d / 200, 'codes', [...v.loadedCodes()].length);
    }
    const session = new Session(); session.connect();
    session.post('Profiler.enable'); session.post('Profiler.start');
    let v = vm;
    for (let i = 0; i < 1000; i++) v = decodeVm(p, k, o, v.encode()) as VM;
    session.post('Profiler.stop', (_e, r) => {
      const nodes = r.profile.nodes; const self = new Map();
      const count = new Map(); for (const s of r.profile.samples!) count.set(s, (count.get(s) ?? 0) + 1);
      for (const n of nodes) { const key = n.callFrame.functionName + ':' + n.callFrame.url.split('/').pop() + ':' + n.callFrame.lineNumber; self.set(key, (self.get(key) ?? 0) + (count.get(n.id) ?? 0)); }
      console.log([...self].sort((a, b) => b[1] - a[1]).slice(0, 28).map(([k, c]) => c + ' ' + k).join('\n') + '\n total ' + r.profile.samples!.length);
    });
    return vm;
  });
  run.advance({ steps: 1 });
}, 60000);
