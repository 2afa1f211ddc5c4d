import { openControl } from '../../kernel/index';
import { EndReason } from '../../trace/event';
import { decodeRecords } from '../../trace/record';
import { PIECE_BYTES, splitRecords } from './pieces';
import { wakeAll } from './wait';

/** What a run's ring still holds when its supervisor is dead, and the end of it. Nobody can go on in the run afterwards. */
export function restOfTrace(
  buffer: SharedArrayBuffer,
  text: string,
): { pieces: Uint8Array[]; timeNs: number } {
  const words = new Int32Array(buffer);
  const control = openControl(buffer, {
    hostNow: () => 0, // nobody reads the clock any more; RunEnd is stamped like the last event
    lockWait: () => undefined,
    traceWait: () => undefined,
    ring: (word) => wakeAll(words, word),
  });
  const rest = [control.drain(), control.endRun(EndReason.WorkerDied, text, true)];
  control.abort();
  return {
    pieces: rest.flatMap((records) => [...splitRecords(records, PIECE_BYTES)]),
    timeNs: decodeRecords(rest[1]).at(-1)?.time ?? 0,
  };
}
