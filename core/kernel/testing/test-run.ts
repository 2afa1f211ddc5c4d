import type { TraceEvent } from '../../trace/event';
import { decodeRecords } from '../../trace/record';
import type { EngineClient, KernelBuffer, KernelConfig, KernelControl } from '../control';
import { createKernel, openClient, openControl, SingleThreadHost } from '../index';
import { checkInvariants } from '../invariants';

/** A kernel in one thread for tests: processes are clients that the test drives by hand. */
export class TestRun {
  readonly buffer: KernelBuffer;
  readonly host: SingleThreadHost;
  readonly control: KernelControl;
  /** Host nanoseconds of a live clock. */
  hostTime = 0;
  #events: TraceEvent[] = [];

  constructor(config: Partial<KernelConfig> = {}) {
    this.buffer = createKernel({
      shared: false,
      clock: 'virtual',
      bytes: 1 << 20,
      ringBytes: 1 << 16,
      ...SMALL,
      ...config,
    });
    this.host = new SingleThreadHost(
      () => this.control.collect(),
      () => this.hostTime,
    );
    this.control = openControl(this.buffer, this.host);
    this.control.startRun({
      version: 1,
      engine: 'deterministic',
      seed: 0,
      speed: 1,
      costModel: 1,
      preset: 'spawn',
    });
  }

  /** The main process, begun. */
  main(): EngineClient {
    return this.begin(this.control.createMain());
  }

  /** A child of `parent`, begun. */
  child(parent: EngineClient, name = 'Process'): EngineClient {
    const pid = parent.procCreate({ name, daemon: false, method: 'spawn', payload: new Uint8Array(0) });
    if (pid < 0) throw new Error(`no child: ${pid}`);
    return this.begin(pid);
  }

  /** Gives a created process a free slot and begins it. */
  begin(pid: number): EngineClient {
    let slot = 0;
    while (this.control.slotProcess(slot) !== 0 && this.control.slotProcess(slot) !== pid) slot++;
    const next = this.control.takeNext(slot);
    if (next !== pid) throw new Error(`slot ${slot} takes ${next}, not ${pid}`);
    const client = openClient(this.buffer, this.host, slot, pid);
    client.begin();
    return client;
  }

  check(): void {
    checkInvariants(this.buffer);
  }

  /** All events so far. */
  events(): TraceEvent[] {
    this.#events = this.#events.concat(decodeRecords(this.control.drain()));
    return this.#events;
  }

  /** The events of a kind, as 'pid/tid a b c d text'. */
  of(kind: number): string[] {
    return this.events()
      .filter((event) => event.kind === kind)
      .map(({ pid, tid, a, b, c, d, text }) => `${pid}/${tid} ${a} ${b} ${c} ${d} ${text}`.trim());
  }
}

const SMALL: Partial<KernelConfig> = {
  tables: {
    processes: 32,
    live: 8,
    threads: 64,
    semaphores: 16,
    files: 16,
    openObjects: 32,
    descriptors: 8,
    slots: 8,
    pipes: 16,
    listeners: 4,
    tokens: 8,
  },
};
