import { K, Obj, type Slot, type Value } from './obj';
import { builtinType, typeData } from './type';

/** Payload of a collections.deque: a ring of places, so that both ends are O(1). Plain data: memory.ts walks it. */
export interface DequeData {
  /** A power of two of places, or, as decoded, as many as there are items. Unused ones are undefined; items counted. */
  buffer: Slot[];
  /** Place of the leftmost item. */
  head: number;
  size: number;
  /** −1 for no limit. */
  maxlen: number;
  /** Counts changes: an iterator refuses to go on after one. */
  changes: number;
}

export interface DequeIterData {
  deque: Obj;
  /** Items given so far. */
  i: number;
  step: 1 | -1;
  changes: number;
}

export const DEQUE = builtinType('collections.deque', K.Deque);
typeData(DEQUE).module = 'collections';
export const DEQUE_ITERATOR = builtinType('_deque_iterator', K.DequeIter);
typeData(DEQUE_ITERATOR).module = '_collections';
export const DEQUE_REVERSE_ITERATOR = builtinType('_deque_reverse_iterator', K.DequeIter);
typeData(DEQUE_REVERSE_ITERATOR).module = '_collections';

export const newDequeData = (maxlen: number): DequeData => ({
  buffer: [],
  head: 0,
  size: 0,
  maxlen,
  changes: 0,
});

/** Place in the buffer of the item at `i` from the left. */
export function placeOf(d: DequeData, i: number): number {
  const at = d.head + i;
  return at >= d.buffer.length ? at - d.buffer.length : at;
}

export const itemAt = (d: DequeData, i: number): Value => d.buffer[placeOf(d, i)] as Value;

export function dequeItems(d: DequeData): Value[] {
  const items: Value[] = [];
  for (let i = 0; i < d.size; i++) items.push(itemAt(d, i));
  return items;
}

function grow(d: DequeData): void {
  const items: Slot[] = dequeItems(d);
  let places = 8;
  while (places <= items.length) places *= 2;
  while (items.length < places) items.push(undefined);
  d.buffer = items;
  d.head = 0;
}

/** Puts a counted item at the right end; the length is the caller's care. */
export function pushRight(d: DequeData, v: Value): void {
  if (d.size === d.buffer.length) grow(d);
  d.buffer[placeOf(d, d.size)] = v;
  d.size++;
  d.changes++;
}

export function pushLeft(d: DequeData, v: Value): void {
  if (d.size === d.buffer.length) grow(d);
  d.head = d.head === 0 ? d.buffer.length - 1 : d.head - 1;
  d.buffer[d.head] = v;
  d.size++;
  d.changes++;
}

/** Takes the item at the right end, with its reference. There must be one. */
export function takeRight(d: DequeData): Value {
  const place = placeOf(d, d.size - 1);
  const v = d.buffer[place] as Value;
  d.buffer[place] = undefined;
  d.size--;
  d.changes++;
  return v;
}

export function takeLeft(d: DequeData): Value {
  const v = d.buffer[d.head] as Value;
  d.buffer[d.head] = undefined;
  d.head = placeOf(d, 1);
  d.size--;
  d.changes++;
  return v;
}

/** Takes all items, with their references. */
export function takeAll(d: DequeData): Value[] {
  const items = dequeItems(d);
  d.buffer = [];
  d.head = 0;
  d.size = 0;
  d.changes++;
  return items;
}

/** Puts counted items in place of the present ones, whose references were taken. */
export function putItems(d: DequeData, items: Value[]): void {
  d.buffer = items;
  d.head = 0;
  d.size = items.length;
  d.changes++;
}

export function dequeIterator(deque: Obj, step: 1 | -1 = 1): Obj {
  deque.rc++;
  const { changes } = deque.p as DequeData;
  return new Obj(K.DequeIter, step === 1 ? DEQUE_ITERATOR : DEQUE_REVERSE_ITERATOR, {
    deque,
    i: 0,
    step,
    changes,
  } satisfies DequeIterData);
}
