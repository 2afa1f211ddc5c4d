import { ObjectKind, Op } from '../../core/trace/event';
import { REFUSED_MARK } from '../../core/trace/model/object-tracks';
import { quantity, waitersOf } from '../../core/trace/model/quantities';
import type { Card, CardWriter } from './card-writer';
import { sharedText } from './lane-words';
import { callText, objectKindName, objectName, pipeName } from './names';
import { taskText } from './task-text';
import { durationText } from './time-text';

/** Cards about queues, pipes, events and all else that the library builds. */

/** An event, a condition, a barrier, a pool: how it is where the pointer is. */
export function quantityCard(writer: CardWriter, index: number): Card {
  const { model, t } = writer;
  const state = writer.stateThere();
  const card = writer.blank(
    objectName(model.state, index, t),
    -1,
    objectKindName(model.state.objects[index].kind),
  );
  writer.add(card, 'timeline.card.at', writer.moment(writer.time));
  const object = state.objects[index];
  if (object === undefined) return card;
  const text = sharedText(state, { kind: 'object', index, tid: 0 }, t);
  if (text !== '') writer.add(card, 'timeline.card.state', text);
  if (object.kind === ObjectKind.Pool) {
    writer.add(card, 'timeline.card.pending', String(quantity(state, object, 'pending')));
  }
  writer.addWaiters(
    card,
    waitersOf(state, object).map((user) => user.process),
  );
  return card;
}

export function fillCard(writer: CardWriter, index: number): Card {
  const { model, t } = writer;
  const state = writer.stateThere();
  const object = state.objects[index];
  const card = quantityCard(writer, index);
  if (object === undefined || object.kind === ObjectKind.SimpleQueue) return card;
  const buffered = quantity(state, object, 'buffered');
  const items = quantity(state, object, 'items');
  writer.add(card, 'timeline.card.inPipe', t('timeline.items', { count: Math.max(0, items - buffered) }));
  writer.add(card, 'timeline.card.buffered', t('timeline.items', { count: buffered }));
  const [first] = [...object.buffers.values()];
  if (first?.first !== undefined) card.quote = model.events.text(first.first);
  return card;
}

export function messageCard(writer: CardWriter, pipe: number, index: number): Card {
  const { model, t } = writer;
  const { messages } = model.pipes[pipe];
  const event = messages.event(index);
  const received = messages.received(index);
  const card = writer.blank(t('timeline.card.message'), -1, pipeName(model.state, pipe, t));
  card.quote = model.events.text(event);
  writer.add(card, 'timeline.card.sentBy', writer.whoDid(event));
  writer.add(
    card,
    'timeline.card.receivedBy',
    writer.who(messages.receiver(index), model.events.line(received)),
  );
  writer.addSpan(card, messages.begun(index), messages.read(index));
  const fed = model.events.time(messages.sent(index)) - messages.begun(index);
  if (messages.sent(index) !== event && fed > 0) {
    writer.add(card, 'timeline.card.fedAfter', durationText(fed));
  }
  writer.add(card, 'timeline.card.size', t('timeline.bytes', { count: messages.bytes(index) }));
  card.line = model.events.line(event);
  card.time = messages.begun(index);
  return card;
}

export function flyingCard(writer: CardWriter, pipe: number, event: number, process: number): Card {
  const { model, t } = writer;
  const card = writer.blank(t('timeline.card.message'), -1, pipeName(model.state, pipe, t));
  card.quote = model.events.text(event);
  writer.add(card, 'timeline.card.sentBy', writer.who(process, model.events.line(event)));
  writer.add(card, 'timeline.card.receivedBy', t('timeline.card.nobodyYet'));
  writer.addSpan(card, model.events.time(event), undefined);
  card.line = model.events.line(event);
  card.time = model.events.time(event);
  return card;
}

export function bytesCard(writer: CardWriter, index: number): Card {
  const { model, t } = writer;
  const now = writer.stateThere().pipes[index];
  const card = writer.blank(pipeName(model.state, index, t), -1, 'Pipe');
  writer.add(card, 'timeline.card.at', writer.moment(writer.time));
  if (now === undefined) return card;
  writer.add(card, 'timeline.card.inFlight', t('timeline.bytes', { count: now.inFlight }));
  writer.add(card, 'timeline.card.messages', String(now.messages.length));
  writer.add(
    card,
    'timeline.card.ends',
    t('timeline.card.endsOpen', { readers: now.readers, writers: now.writers }),
  );
  return card;
}

export function taskCard(
  writer: CardWriter,
  object: number,
  process: number,
  row: number,
  index: number,
): Card {
  const { model } = writer;
  const track = model.objects[object].rows.get(process)![row];
  const begun = track.event(index);
  const card = writer.blank(taskText(model.events.text(begun)), process);
  writer.addTimes(card, track, index);
  for (const link of model.links.endingIn(begun, begun)) {
    writer.add(card, 'timeline.card.submittedBy', writer.whoDid(model.links.from(link).event));
  }
  if (track.object(index) !== process) {
    writer.add(card, 'timeline.card.servedBy', writer.who(track.object(index), 0));
  }
  card.line = model.events.line(begun);
  return card;
}

export function markCard(writer: CardWriter, object: number, mark: number): Card {
  const { model, t } = writer;
  const track = model.objects[object].marks;
  const kind = track.kind(mark);
  const event = track.event(mark);
  const name = objectName(model.state, object, t);
  const card = writer.blank(markTitle(writer, object, kind, name), track.process(mark));
  if (kind === Op.Read || kind === Op.Write) card.quote = model.events.text(event);
  if (kind > REFUSED_MARK) writer.add(card, 'timeline.card.result', t('timeline.card.refusedMark'));
  writer.add(card, 'timeline.card.at', writer.moment(track.time(mark)));
  writer.addLine(card, model.events.line(event));
  return card;
}

function markTitle({ model, t }: CardWriter, object: number, kind: number, name: string): string {
  if (kind === Op.Read) return t('timeline.card.read', { name });
  if (kind === Op.Write) return t('timeline.card.wrote', { name });
  return callText(model.state, object, (kind % REFUSED_MARK) as Op, t);
}
