import { Kind, ObjectKind, Op, type TraceEvent } from '../../event';
import type { Reducer } from '../../model/reducer';
import { isLock } from '../../model/semaphore-state';
import { thing } from '../../model/thing';
import type { TimelineModel } from '../../model/timeline-model';
import { depthOf, isDoing, threadKey } from '../doing';
import type { Observer } from '../walk';
import type { FindingOf } from './finding';

/** Others that came later went first at least so often, */
const PASSED_LEAST = 3;
/** it was woken in vain at least so often, */
const VAIN_LEAST = 3;
/** and waited for this share of the run. */
const SHARE_LEAST = 0.25;

/** A thread that waits on a condition, wakes, cannot go on, and waits again: from the first wait to the last. */
interface Series {
  begin: number;
  time: number;
  line: number;
  /** How often it was woken in vain. */
  vain: number;
  /** How often others went first that came later, by process. */
  passed: Map<number, number>;
}

/** One thread under the lock of a condition. */
interface Section {
  /** The event by which it took the lock. */
  from: number;
  notified: boolean;
  series: Series | undefined;
}

/**
 * Threads that starve at a condition: they are woken again and again, and each time others that came later are ahead of
 * them. Who leaves the lock having woken nobody has got what it came for; a parent that waits for its own children does
 * not compete with them.
 */
export class PassedOver implements Observer {
  /** Which condition a lock belongs to, learned from those who wait. */
  readonly #conditions = new Map<number, number>();
  /** By lock, then by "process tid": who is under it, or waits to be again. */
  readonly #sections = new Map<number, Map<string, Section>>();
  readonly #over: { series: Series; process: number; tid: number; object: number; until: number }[] = [];

  see(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    switch (event.kind) {
      case Kind.SemAcquire:
        this.#acquired(event, index, after);
        break;
      case Kind.SemRelease:
        this.#released(event, after);
        break;
      case Kind.OpBegin:
        if (event.b === Op.Notify) this.#notifies(event, after);
        else if (event.b === Op.Wait) this.#waits(event, index, after);
        break;
    }
  }

  findings(model: TimelineModel): FindingOf<'starvation'>[] {
    const going = [...this.#sections].flatMap(([lock, sections]) =>
      [...sections].flatMap(([key, { series }]) => {
        const object = this.#conditions.get(lock);
        if (series === undefined || object === undefined) return [];
        const [process, tid] = key.split(' ').map(Number);
        return [{ series, process, tid, object, until: -1 }];
      }),
    );
    const longest = new Map<string, FindingOf<'starvation'>>();
    for (const one of [...this.#over, ...going]) {
      const finding = findingOf(model, one);
      if (finding === undefined) continue;
      const key = `${one.process} ${one.tid} ${one.object}`;
      if ((longest.get(key)?.waited ?? -1) < finding.waited) longest.set(key, finding);
    }
    return [...longest.values()];
  }

  #acquired(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    const primitive = after.primitive(event.a);
    if (!isLock(primitive) || isDoing(event, after)) return;
    const sections = this.#under(primitive.index);
    const key = threadKey(event, after);
    // An RLock may be taken again by who has it.
    if (!sections.has(key)) sections.set(key, { from: index, notified: false, series: undefined });
  }

  #released(event: Readonly<TraceEvent>, after: Reducer): void {
    const primitive = after.primitive(event.a);
    if (!isLock(primitive)) return;
    const { index: lock, holder } = primitive;
    const { index: process, threads } = after.process(event.pid);
    const [doing] = threads[event.tid].doing;
    // A condition's wait lets go of its lock.
    if (doing?.op === Op.Wait && after.state.objects[doing.object]?.kind === ObjectKind.Condition)
      this.#conditions.set(lock, doing.object);
    if (doing !== undefined || holder !== undefined) return;
    const sections = this.#under(lock);
    const key = threadKey(event, after);
    const section = sections.get(key);
    if (section === undefined) return;
    sections.delete(key);
    const object = this.#conditions.get(lock);
    if (object === undefined) return;
    const { series, notified, from } = section;
    if (series !== undefined) this.#over.push({ series, process, tid: event.tid, object, until: event.time });
    if (notified) return;
    for (const [other, { series: waiting }] of sections) {
      if (waiting === undefined || waiting.begin > from) continue;
      if (!isAncestor(after, Number.parseInt(other, 10), process))
        waiting.passed.set(process, (waiting.passed.get(process) ?? 0) + 1);
    }
  }

  #notifies(event: Readonly<TraceEvent>, after: Reducer): void {
    const section = this.#sectionOf(event, after);
    if (section !== undefined) section.notified = true;
  }

  #waits(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    if (depthOf(event, after) > 1) return;
    const section = this.#sectionOf(event, after);
    if (section === undefined) return;
    const { line, time } = event;
    if (section.series === undefined)
      section.series = { begin: index, time, line, vain: 0, passed: new Map() };
    else section.series.vain++;
  }

  /** What the thread has the lock for: the one it took last, where it has several. */
  #sectionOf(event: Readonly<TraceEvent>, after: Reducer): Section | undefined {
    const object = after.story.object(after.state, event.a).index;
    const key = threadKey(event, after);
    let latest: Section | undefined;
    for (const [lock, sections] of this.#sections) {
      const section = sections.get(key);
      if (section === undefined || (this.#conditions.get(lock) ?? object) !== object) continue;
      if (latest === undefined || section.from > latest.from) latest = section;
    }
    return latest;
  }

  #under(lock: number): Map<string, Section> {
    let sections = this.#sections.get(lock);
    if (sections === undefined) {
      sections = new Map();
      this.#sections.set(lock, sections);
    }
    return sections;
  }
}

function findingOf(
  model: TimelineModel,
  {
    series,
    process,
    tid,
    object,
    until,
  }: { series: Series; process: number; tid: number; object: number; until: number },
): FindingOf<'starvation'> | undefined {
  const { begin, line, time, vain, passed } = series;
  const waited = (until < 0 ? model.endTime : until) - time;
  const overtaken = [...passed.values()].reduce((sum, count) => sum + count, 0);
  if (overtaken < PASSED_LEAST || vain < VAIN_LEAST || waited < SHARE_LEAST * model.endTime) return undefined;
  const [most] = [...passed].reduce((a, b) => (b[1] > a[1] ? b : a));
  return {
    kind: 'starvation',
    events: [begin],
    who: { process, tid, line },
    what: thing('object', object),
    waited,
    overtaken,
    most,
    vain,
    served: until >= 0,
  };
}

function isAncestor(after: Reducer, of: number, process: number): boolean {
  for (let at = process; at >= 0; at = after.state.processes[at].parent) if (at === of) return true;
  return false;
}
