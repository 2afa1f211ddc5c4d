/** Entry of the worker that plays deterministic runs in a page. */
import { expose, transfer, wrap } from 'comlink';
import { compileProgram, createVm, fetchLibrary, fetchUsual, readLateParts } from '../../python/index';
import { fetchPart, fetchPartAtOnce, PartMissing } from '../library-parts';
import { holdLifeLock } from '../live/life-lock';
import { PacedRun } from './paced-run';
import type { FromPlayer, PlayerAnswer, ToPlayer } from './protocol';
import { Advanced, DeterministicRun } from './run';
import { traceBytes } from './trace-bytes';
import { WARM_UP_AFTER_MS, WARM_UP_STEPS, warmUpProgram } from './warm-up';

readLateParts(fetchPartAtOnce);

let playing: PacedRun | undefined;
const channel = new MessageChannel();
const turns: (() => void)[] = [];
channel.port1.onmessage = () => turns.shift()?.();

/** A timer of 0 ms becomes 4 ms when repeated; a message does not. */
function rest(ms: number): Promise<void> {
  return new Promise((resolve) => {
    if (ms >= 1) {
      setTimeout(resolve, ms);
    } else {
      turns.push(resolve);
      channel.port2.postMessage(0);
    }
  });
}

async function start({ request, port }: Extract<ToPlayer, { kind: 'start' }>): Promise<PlayerAnswer> {
  await fetchLibrary(request.source, fetchPart);
  const compiled = compileProgram(request.source, request.filename);
  if ('error' in compiled) return { error: compiled.error };
  playing?.stop();
  const page = wrap<(message: FromPlayer) => void>(port);
  const settings = request.settings ?? {};
  const run = new DeterministicRun(compiled.program, settings, createVm);
  const paced = new PacedRun(run, settings.speed ?? 1, { nowMs: () => performance.now(), rest });
  playing = paced;
  void paced.go({
    onRecords: async (records) => {
      await page(transfer({ kind: 'records', records }, [records.buffer]));
    },
    onEnd: (outcome) => {
      if (playing === paced) playing = undefined;
      void page({ kind: 'ended', outcome });
    },
  });
  return { info: run.info };
}

async function trace(request: Extract<ToPlayer, { kind: 'trace' }>['request']): Promise<PlayerAnswer> {
  await fetchLibrary(request.source, fetchPart);
  const compiled = compileProgram(request.source, request.filename);
  if ('error' in compiled) return { error: compiled.error };
  return { trace: traceBytes(compiled.program, request.settings ?? {}, createVm) };
}

/**
 * Runs what most programs use once, so that the host has compiled it before a person needs it. Gives way to the run that a
 * person asks for meanwhile: that one warms up as well.
 */
async function warmUp(): Promise<void> {
  if (playing !== undefined) return;
  const text = await import('./warm-up-text').catch(() => undefined);
  if (text === undefined) return; // no network: a run is slower than it might be
  const source = text.WARM_UP;
  try {
    await fetchLibrary(source, fetchPart);
  } catch (error) {
    if (error instanceof PartMissing) return; // the run that needs the part says so
    throw error;
  }
  if (playing !== undefined) return;
  const run = new DeterministicRun(warmUpProgram(compileProgram, source), {}, createVm);
  while (run.advance({ steps: WARM_UP_STEPS }) !== Advanced.Ended) {
    run.drain();
    await rest(0);
    if (playing !== undefined) return;
  }
}
// Ahead of the first run; if it fails, that one tries again and tells.
fetchUsual(fetchPart).catch(() => undefined);
setTimeout(() => void warmUp(), WARM_UP_AFTER_MS);

const alive = holdLifeLock();

expose(async (message: ToPlayer): Promise<PlayerAnswer | undefined> => {
  await alive;
  switch (message.kind) {
    case 'start':
      return start(message);
    case 'trace':
      return trace(message.request);
    case 'speed':
      playing?.setSpeed(message.factor);
      return undefined;
    default:
      playing?.[message.kind]();
      return undefined;
  }
});
