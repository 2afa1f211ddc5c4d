import { Kind, WaitResult } from '../../core/trace/event';
import { Activity } from '../../core/trace/model/activity';
import type { IntervalTrack } from '../../core/trace/model/interval-track';
import { PrimitiveKind } from '../../core/trace/model/run-state';
import type { TimelineModel } from '../../core/trace/model/timeline-model';
import {
  bytesCard,
  fillCard,
  flyingCard,
  markCard,
  messageCard,
  quantityCard,
  taskCard,
} from './card-object';
import { type Card, CardWriter } from './card-writer';
import type { Hit } from './hit';
import { kindName, primitiveName } from './names';
import { intervalLine, intervalText, isEndingAt, type Translate } from './words';

export type { Card } from './card-writer';

/**
 * @param time where the pointer is, nanoseconds. @param now where open intervals end.
 * @param stepNs how exact times need be: nanoseconds of a pixel.
 */
export function cardOf(
  model: TimelineModel,
  hit: Hit,
  time: number,
  now: number,
  stepNs: number,
  t: Translate,
): Card {
  const writer = new CardWriter(model, time, now, stepNs, t);
  switch (hit.what) {
    case 'interval':
      return intervalCard(writer, hit.process, hit.tid, hit.index);
    case 'ended':
      return endCard(writer, hit.process);
    case 'output':
      return outputCard(writer, hit.process, hit.mark);
    case 'hold':
      return heldCard(
        writer,
        hit.primitive,
        model.processes[hit.process].holdsOf(hit.primitive),
        hit.index,
        hit.process,
      );
    case 'holder': {
      const track = model.primitives[hit.primitive].holders;
      return heldCard(writer, hit.primitive, track, hit.index, track.object(hit.index));
    }
    case 'value':
    case 'waiters':
      return primitiveCard(writer, hit.primitive);
    case 'refusal':
      return refusalCard(writer, hit.primitive, hit.mark);
    case 'access':
      return accessCard(writer, hit.file, hit.mark);
    case 'quantity':
      return quantityCard(writer, hit.object);
    case 'fill':
      return fillCard(writer, hit.object);
    case 'message':
      return messageCard(writer, hit.pipe, hit.index);
    case 'flying':
      return flyingCard(writer, hit.pipe, hit.event, hit.process);
    case 'bytes':
      return bytesCard(writer, hit.pipe);
    case 'task':
      return taskCard(writer, hit.object, hit.process, hit.row, hit.index);
    case 'mark':
      return markCard(writer, hit.object, hit.mark);
  }
}

function intervalCard(writer: CardWriter, process: number, tid: number, index: number): Card {
  const { model, t } = writer;
  const track = model.processes[process].threads[tid].intervals;
  const activity = track.activity(index);
  const card = writer.blank(intervalText(model, process, track, index, t), process);
  writer.addTimes(card, track, index);
  const moment = Math.min(Math.max(writer.time, track.start(index)), track.end(index));
  const runs = activity === Activity.Running && !isEndingAt(model, process, track, index);
  const line = runs ? model.lineAt(process, tid, moment) : intervalLine(model, track, index);
  writer.addLine(card, line);
  if (activity === Activity.WaitingSemaphore) writer.addHolder(card, track.object(index), moment);
  addWake(writer, card, track, index);
  return card;
}

/** Who let a waiter go on, or that nobody did in time. */
function addWake(writer: CardWriter, card: Card, track: IntervalTrack, index: number): void {
  const { model, t } = writer;
  const wakes = wakesOf(model, track, index);
  if (wakes === undefined) writer.add(card, 'timeline.card.result', t('timeline.card.timedOut'));
  else for (const event of wakes) writer.add(card, 'timeline.card.wokenBy', writer.whoDid(event));
}

/** Events that let a waiter go on; undefined when its time was out before. */
export function wakesOf(
  model: TimelineModel,
  track: IntervalTrack,
  index: number,
): readonly number[] | undefined {
  const last = track.endEvent(index);
  if (last < 0 || model.events.kind(last) !== Kind.WaitEnd) return [];
  if (track.activity(index) !== Activity.Sleeping && model.events.at(last).c === WaitResult.TimedOut) return;
  return model.links.endingIn(last, last).map((link) => model.links.from(link).event);
}

function endCard(writer: CardWriter, process: number): Card {
  const now = writer.model.state.processes[process];
  const card = writer.blank(writer.t('timeline.state.ended'), process);
  writer.add(card, 'timeline.card.at', writer.moment(now.endedAt ?? 0));
  writer.add(card, 'timeline.card.exitCode', String(now.exitCode ?? ''));
  return card;
}

function outputCard(writer: CardWriter, process: number, mark: number): Card {
  const { model, t } = writer;
  const track = model.processes[process].outputs;
  const event = track.event(mark);
  const title = track.kind(mark) === 2 ? t('timeline.card.wroteError') : t('timeline.card.printed');
  const card = writer.blank(title, process);
  card.quote = model.events.text(event);
  writer.add(card, 'timeline.card.at', writer.moment(track.time(mark)));
  writer.addLine(card, model.events.line(event));
  return card;
}

function heldCard(
  writer: CardWriter,
  primitive: number,
  track: IntervalTrack,
  index: number,
  process: number,
): Card {
  const { model, t } = writer;
  const name = primitiveName(model.state, primitive, t);
  const card = writer.blank(t('timeline.holds', { name }), process);
  writer.addTimes(card, track, index);
  writer.addLine(card, track.line(index));
  const there = writer.stateThere().primitives[primitive];
  if (there !== undefined && there.depth > 1) writer.add(card, 'timeline.card.depth', String(there.depth));
  writer.addWaiters(card, there?.waiters.map((waiter) => waiter.process) ?? []);
  return card;
}

function primitiveCard(writer: CardWriter, index: number): Card {
  const { model, t } = writer;
  const { kind } = model.state.primitives[index];
  const now = writer.stateThere().primitives[index];
  const card = writer.blank(primitiveName(model.state, index, t), -1, kindName(kind));
  writer.add(card, 'timeline.card.at', writer.moment(writer.time));
  if (now === undefined) return card;
  if (kind === PrimitiveKind.Semaphore || kind === PrimitiveKind.BoundedSemaphore) {
    writer.add(card, 'timeline.card.value', String(now.value));
  } else if (now.holder === undefined) {
    writer.add(card, 'timeline.card.heldBy', t('timeline.nobody'));
  } else {
    writer.addHolder(card, index, writer.time);
  }
  writer.addWaiters(
    card,
    now.waiters.map((waiter) => waiter.process),
  );
  return card;
}

function refusalCard(writer: CardWriter, primitive: number, mark: number): Card {
  const { model, t } = writer;
  const track = model.primitives[primitive].refusals;
  const name = primitiveName(model.state, primitive, t);
  const card = writer.blank(t('timeline.card.refused', { name }), track.process(mark));
  writer.add(card, 'timeline.card.at', writer.moment(track.time(mark)));
  writer.addLine(card, model.events.line(track.event(mark)));
  writer.addHolder(card, primitive, track.time(mark));
  return card;
}

const ACCESS_TITLES: Partial<Record<Kind, string>> = {
  [Kind.FileRead]: 'timeline.card.read',
  [Kind.FileWrite]: 'timeline.card.wrote',
  [Kind.FileTruncate]: 'timeline.card.truncated',
  [Kind.FileRemove]: 'timeline.card.removed',
  [Kind.FileRename]: 'timeline.card.renamed',
};

function accessCard(writer: CardWriter, file: number, mark: number): Card {
  const { model, t } = writer;
  const track = model.files[file].accesses;
  const event = model.events.at(track.event(mark));
  const title = ACCESS_TITLES[event.kind] ?? 'timeline.card.removed';
  const card = writer.blank(t(title, { name: model.state.files[file].path }), track.process(mark));
  if (event.kind === Kind.FileRead || event.kind === Kind.FileWrite) card.quote = event.text;
  writer.add(card, 'timeline.card.at', writer.moment(event.time));
  if (card.quote !== '') writer.add(card, 'timeline.card.size', t('timeline.bytes', { count: event.b }));
  writer.addLine(card, event.line);
  return card;
}
