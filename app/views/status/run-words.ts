import { PrimitiveKind } from '../../../core/trace/model/run-state';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import type { Translate } from '../../i18n/useT';
import type { RunState, RunStatus } from '../../store/run';
import { durationText } from '../../view-model/time-text';

/** How many processes and locks there are or were, as "11 processes", "1 lock": as many processes as there are lanes. */
export function countWords(model: TimelineModel, t: Translate): string[] {
  const { processes, primitives } = model.state;
  // The locks inside of a queue are its business.
  const locks = primitives.filter(
    ({ kind, whole }) => whole === undefined && (kind === PrimitiveKind.Lock || kind === PrimitiveKind.RLock),
  );
  return [
    ...(processes.length > 0 ? [t('status.processes', { count: processes.length })] : []),
    ...(locks.length > 0 ? [t('status.locks', { count: locks.length })] : []),
  ];
}

/** 'refused': nothing has run yet, and the last attempt could not start. */
export type ShownStatus = RunStatus | 'refused';

export function shownStatus({
  status,
  problem,
  failure,
}: Pick<RunState, 'status' | 'problem' | 'failure'>): ShownStatus {
  return status === 'idle' && (problem !== undefined || failure !== undefined) ? 'refused' : status;
}

/**
 * What the run is doing, or how it ended.
 * @param unfinished it came in a file that has no end of it
 */
export function statusWords(
  status: ShownStatus,
  model: TimelineModel,
  t: Translate,
  unfinished = false,
): string {
  if (unfinished && status === 'ended') return t('status.unfinished', { time: durationText(model.endTime) });
  switch (status) {
    case 'idle':
      return t('status.ready');
    case 'refused':
      return t('status.notStarted');
    case 'starting':
      return t('status.starting');
    case 'running':
      return t('status.running');
    case 'stopping':
      return t('status.stopping');
    case 'paused':
      return t('status.paused', { time: durationText(model.endTime) });
    case 'ended':
      return endWords(model, t);
  }
}

/** How a run ended, in a few words. */
export function endWords(model: TimelineModel, t: Translate): string {
  const { outcome } = model;
  const time = durationText(outcome?.time ?? model.endTime);
  switch (outcome?.name) {
    case 'exited':
      return outcome.exitCode === undefined || outcome.exitCode === 0
        ? t('status.exited', { time })
        : t('status.exitCode', { time, code: outcome.exitCode });
    case 'stopped':
      return t('status.stopped', { time });
    case 'stuck':
      return t('status.stuck', { time });
    case 'until':
      return t('status.until', { time });
    case 'output-limit':
    case 'trace-limit':
    case 'memory-limit':
    case 'line-limit':
      return t('status.limit', { time });
    default:
      return t('status.broken', { time });
  }
}

/** Class of the dot before the words: its colour and form say the same at a glance. */
export function dotOf(status: ShownStatus, model: TimelineModel, unfinished = false): string {
  if (status !== 'ended') return status;
  if (unfinished) return 'idle';
  const name = model.outcome?.name;
  if (name === 'exited') return model.outcome?.exitCode ? 'bad' : 'good';
  return name === 'stopped' || name === 'until' ? 'idle' : 'bad';
}
