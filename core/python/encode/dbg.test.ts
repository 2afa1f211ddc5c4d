import { it } from 'vitest';
import { someVm } from './testing/some-vm';
import type { VM } from '../vm/vm';
it('x', () => {
  const { vm, copy } = someVm('x = (1.5, (2.5, "a"))\ny = x[1]\nz = 0\nz = 1\n', 3);
  const show = (v: VM) => console.log(v.shuttingDown, v.exited, v.threads[0].top.code.unit.name, v.threads[0].top.code.data.name, v.threads[0].top.pc, JSON.stringify([...(v.modules.get('__main__') as any).p.dict.p.map.values()].map((e) => [e.k, e.v.kind ?? e.v])));
  show(vm); show(copy());
});
