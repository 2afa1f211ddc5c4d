import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { hostFlags } from './host-flags';

it("this Node knows every flag it is given: of others it would write to the program's stderr", () => {
  const flags = hostFlags(process.versions.v8);
  const script = `for (const flag of ${JSON.stringify(flags)}) require('node:v8').setFlagsFromString(flag)`;
  const { stderr, status } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  expect([stderr, status]).toEqual(['', 0]);
});

it('V8 is given no flag that it does not have any more', () => {
  expect(hostFlags('11.3.244.8-node.38')).toContain('--interrupt-budget=400000');
  expect(hostFlags('12.4.254.21-node.33')).not.toContain('--interrupt-budget=400000');
});
