import { wantedOf } from '../../../core/trace/analysis/findings/stuck';
import { type Wait, type WaitSources, waitsAt } from '../../../core/trace/analysis/wait-graph';
import type { RunState } from '../../../core/trace/model/run-state';
import type { Translate } from '../../i18n/useT';
import { isLibraryThread } from '../../view-model/lane-tree';
import { durationText } from '../../view-model/time-text';
import { isBetweenTasks } from '../../view-model/words';
import { atLine } from '../findings/finding-words';
import { mentionProcess, mentionThread } from '../links/mention';
import { heldKey, heldPhrase, waitKey, wantedPhrase } from '../links/wait-phrase';

/**
 * Who waits just after an event, without the library's threads: those wait most of the time, and for nothing that the
 * program did.
 */
export function ownWaits(sources: WaitSources, state: Readonly<RunState>, event: number): Wait[] {
  return waitsAt(sources, state, event).filter(
    ({ process, tid }) => tid === 0 || !isLibraryThread(state.processes[process].threads[tid]?.name ?? ''),
  );
}

/** Who waits for what, for how long so far or for ever, and who has it. */
export function waitSentence(wait: Wait, state: Readonly<RunState>, forEver: boolean, t: Translate): string {
  const wanted = wantedOf(wait);
  const values = {
    who: mentionProcess(wait.process, wait.tid),
    what: wantedPhrase(wanted, state, t),
    at: atLine(isBetweenTasks(state, state.processes[wait.process].threads[wait.tid]) ? 0 : wait.line, t),
    lasting: forEver ? t('waits.forEver') : t('waits.soFar', { time: durationText(state.time - wait.since) }),
  };
  const [waker] = wait.wakers;
  const text = t(waitKey('waits.sentence', wanted, state), values);
  const has = waker !== undefined && (waker.why === 'holds' || waker.why === 'took');
  const by = has
    ? t(heldKey('waits.heldBy', wanted), {
        by: mentionThread(waker),
        what: heldPhrase(wanted),
        at: atLine(waker.line, t),
      })
    : '';
  return text + by;
}
