import { Op, PartOf } from '../../event';
import { thing } from '../../model/thing';
import type { TimelineModel } from '../../model/timeline-model';
import type { Messages } from '../messages';
import type { Operations } from '../operations';
import { isQueue, pipeOfQueue, wholeOf } from '../parts';
import type { FindingOf } from './finding';

/** Messages in queues and pipes that nobody had read when the run ended, one finding for each queue or pipe. */
export function dataLeft(
  model: TimelineModel,
  messages: Messages,
  operations: Operations,
): FindingOf<'data-left'>[] {
  const { state } = model;
  const last = model.events.length - 1;
  const findings: FindingOf<'data-left'>[] = [];
  const told = new Set<number>();
  for (const object of state.objects) {
    // What is a part was made by the library (a pool's tasks).
    if (!isQueue(object) || wholeOf(state, PartOf.Object, object.index) !== undefined) continue;
    const pipe = pipeOfQueue(state, object);
    if (pipe >= 0) told.add(pipe);
    const buffered = messages.inBuffers(object.index, last).map(({ put }) => put);
    const inPipe = pipe < 0 ? [] : messages.inPipe(pipe, last).map(({ put, sent }) => (put < 0 ? sent : put));
    add(thing('object', object.index), [...inPipe, ...buffered], buffered.length);
  }
  for (let pipe = 0; pipe < messages.pipes; pipe++) {
    if (told.has(pipe)) continue;
    const sent = messages.inPipe(pipe, last).map((message) => message.sent);
    add(
      thing('pipe', pipe),
      sent.filter((number) => operations.op(number) === Op.Send),
      0,
    );
  }
  return findings;

  function add(of: ReturnType<typeof thing>, calls: readonly number[], buffered: number): void {
    const [first] = calls;
    if (first === undefined) return;
    const begun = operations.begin(first);
    findings.push({
      kind: 'data-left',
      events: [begun],
      thing: of,
      count: calls.length,
      buffered,
      preview: model.events.text(begun),
      who: { process: operations.process(first), tid: operations.tid(first), line: model.events.line(begun) },
    });
  }
}
