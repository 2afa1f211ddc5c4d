import { Kind, Op, OpResult, type TraceEvent } from '../event';
import { outputText } from '../export/output-text';
import { blankEvent } from '../model/event-store';
import { isLock } from '../model/semaphore-state';
import { type Thing, type ThingKind, thing } from '../model/thing';
import type { TimelineModel } from '../model/timeline-model';
import type { Finding, FindingKind } from './findings/finding';
import type { RunAnalysis } from './run-analysis';

/** One of two runs. */
export type Side = 'a' | 'b';

/** Somebody's turn at a shared thing: who it was, and the event. */
export interface Turn {
  process: number;
  event: number;
}

/** What is different in two runs, as data. Events and processes are those of the run that the field is about. */
export type Difference =
  | { kind: 'outcome'; a: string; b: string }
  | { kind: 'exit-code'; a: number | undefined; b: number | undefined }
  | { kind: 'duration'; a: number; b: number }
  | { kind: 'processes'; a: number; b: number }
  /** 'order': the same lines, in another order. `line`: the first that differs, from 1; undefined text: there is none. */
  | { kind: 'output'; what: 'order' | 'lines'; line: number; a: string | undefined; b: string | undefined }
  /** The first turn at a thing that another took. `turn` from 1. */
  | { kind: 'turn'; thing: Record<Side, Thing>; turn: number; a: Turn | undefined; b: Turn | undefined }
  | { kind: 'finding'; only: Side; finding: Finding };

/** Durations of runs that differ by less than this share are called the same. */
const DURATION_SHARE = 0.02;

/** @param a the run before. @param b the run after. Both must have taken all their events. */
export function differencesOf(a: RunAnalysis, b: RunAnalysis): Difference[] {
  return [
    ...outcomes(a.model, b.model),
    ...outputs(outputText(a.model), outputText(b.model)),
    ...turns(a.model, b.model),
    ...findings(a.findings(), b.findings()),
  ];
}

function outcomes(a: TimelineModel, b: TimelineModel): Difference[] {
  const found: Difference[] = [];
  const [nameA, nameB] = [a.outcome?.name ?? '', b.outcome?.name ?? ''];
  if (nameA !== nameB) found.push({ kind: 'outcome', a: nameA, b: nameB });
  const [codeA, codeB] = [a.outcome?.exitCode, b.outcome?.exitCode];
  if (nameA === nameB && codeA !== codeB) found.push({ kind: 'exit-code', a: codeA, b: codeB });
  const [timeA, timeB] = [a.endTime, b.endTime];
  if (Math.abs(timeA - timeB) > DURATION_SHARE * Math.max(timeA, timeB)) {
    found.push({ kind: 'duration', a: timeA, b: timeB });
  }
  const [countA, countB] = [a.processes.length, b.processes.length];
  if (countA !== countB) found.push({ kind: 'processes', a: countA, b: countB });
  return found;
}

function outputs(textA: string, textB: string): Difference[] {
  if (textA === textB) return [];
  const [linesA, linesB] = [textA.split('\n'), textB.split('\n')];
  let line = 0;
  while (linesA[line] === linesB[line]) line++;
  const same = sorted(linesA) === sorted(linesB);
  return [
    { kind: 'output', what: same ? 'order' : 'lines', line: line + 1, a: linesA[line], b: linesB[line] },
  ];
}

function sorted(lines: readonly string[]): string {
  return [...lines].sort().join('\n');
}

/** The first difference in who had each lock, got from each queue or wrote each file, the earliest of them first. */
function turns(a: TimelineModel, b: TimelineModel): Difference[] {
  const [takenA, takenB] = [turnsOf(a), turnsOf(b)];
  const found: Extract<Difference, { kind: 'turn' }>[] = [];
  for (const [name, { of: thingA, turns: listA }] of takenA) {
    const other = takenB.get(name);
    if (other === undefined) continue;
    const listB = other.turns;
    const length = Math.max(listA.length, listB.length);
    let at = 0;
    while (at < length && listA[at] !== undefined && listA[at].process === listB[at]?.process) at++;
    if (at === length) continue;
    found.push({
      kind: 'turn',
      thing: { a: thingA, b: other.of },
      turn: at + 1,
      a: listA[at],
      b: listB[at],
    });
  }
  return found.sort(
    (x, y) => (x.a?.event ?? Number.POSITIVE_INFINITY) - (y.a?.event ?? Number.POSITIVE_INFINITY),
  );
}

/** By kind and name, which are the same in both runs where the things are. */
function turnsOf(model: TimelineModel): Map<string, { of: Thing; turns: Turn[] }> {
  const { events, state } = model;
  const all = new Map<string, { of: Thing; turns: Turn[] }>();
  const add = (kind: ThingKind, index: number, name: string, event: number) => {
    if (name === '') return;
    const key = `${kind} ${name}`;
    const list = all.get(key) ?? { of: thing(kind, index), turns: [] };
    all.set(key, list);
    list.turns.push({ process: model.processOf(event), event });
  };
  model.primitives.forEach(({ holders, index }) => {
    const primitive = state.primitives[index];
    if (!isLock(primitive) || primitive.whole !== undefined) return;
    for (let at = 0; at < holders.length; at++) add('primitive', index, primitive.name, holders.event(at));
  });
  const event: TraceEvent = blankEvent();
  for (let at = 0; at < events.length; at++) {
    if (events.kind(at) !== Kind.OpEnd || events.at(at, event).b !== Op.Get) continue;
    const object = model.objectOf(at);
    const queue = state.objects[object];
    if (event.c === OpResult.Done && queue?.whole === undefined) add('object', object, queue?.name ?? '', at);
  }
  model.files.forEach(({ accesses, index }) => {
    for (let at = 0; at < accesses.length; at++) {
      if (accesses.kind(at) === Kind.FileWrite)
        add('file', index, state.files[index].path, accesses.event(at));
    }
  });
  return all;
}

/** Kinds of findings that only one of the runs has; of each the first. */
function findings(a: readonly Finding[], b: readonly Finding[]): Difference[] {
  const only = (side: Side, mine: readonly Finding[], others: readonly Finding[]): Difference[] => {
    const known = new Set<FindingKind>(others.map(({ kind }) => kind));
    return mine.flatMap((finding) => {
      if (known.has(finding.kind)) return [];
      known.add(finding.kind);
      return [{ kind: 'finding', only: side, finding }];
    });
  };
  return [...only('a', a, b), ...only('b', b, a)];
}
