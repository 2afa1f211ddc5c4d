import { assert } from '../base/assert';
import { KernelClient } from './client';
import type { EngineClient, KernelBuffer, KernelControl, KernelHost } from './control';
import { Memory } from './memory';
import { Supervisor } from './supervisor';

export * from './calls';
export * from './control';
export { ERROR_TEXT } from './errno';
export { SingleThreadHost } from './hosts';
export { createKernel } from './memory';

/**
 * The engine's door to a kernel.
 * @param client who enters through it: nothing for the run's supervisor, its slot for a worker.
 */
export function openControl(buffer: KernelBuffer, host: KernelHost, client?: number): KernelControl {
  return new Supervisor(new Memory(buffer), host, client);
}

/** The kernel calls of process `pid`, which `takeNext(slot)` gave to `slot`. */
export function openClient(buffer: KernelBuffer, host: KernelHost, slot: number, pid: number): EngineClient {
  const memory = new Memory(buffer);
  const process = memory.process(pid);
  assert(process !== 0, `there is no process ${pid}`);
  return new KernelClient(memory, host, slot, process);
}
