import { thing } from '../../core/trace/model/thing';
import type { TimelineModel } from '../../core/trace/model/timeline-model';
import type { Chosen } from './arrows';
import { functionsOf } from './functions';
import { sharedNodes } from './lane-tree';
import { processName, thingKind, thingName } from './names';
import { taskText } from './task-text';
import type { Translate } from './words';

/** Something that was looked for and is there. */
export interface Found {
  readonly key: string;
  readonly what: 'output' | 'thing' | 'message' | 'task' | 'function';
  /** What was found, and what it is of: "q", "Queue". */
  readonly text: string;
  readonly detail: string;
  readonly chosen: Chosen;
  /** Nanoseconds; −1 for a thing, which is at no time. */
  readonly time: number;
}

/**
 * Looks for a text, whatever its case, in names of processes and shared things, in output, messages, tasks and in the
 * names of the program's functions: each time a process first came into one.
 * @param source the program that was run. @param most how many to find.
 */
export function search(
  model: TimelineModel,
  source: string,
  query: string,
  t: Translate,
  most: number,
): Found[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return [];
  const finder = new Finder(model, wanted, most, t);
  finder.things();
  finder.functions(source);
  finder.messages();
  finder.tasks();
  finder.outputs();
  return finder.found;
}

class Finder {
  readonly found: Found[] = [];

  constructor(
    readonly model: TimelineModel,
    readonly wanted: string,
    readonly most: number,
    readonly t: Translate,
  ) {}

  get #isFull(): boolean {
    return this.found.length >= this.most;
  }

  #matches(text: string): boolean {
    return text.toLowerCase().includes(this.wanted);
  }

  things(): void {
    const { state } = this.model;
    const things = [
      ...state.processes.map(({ index }) => thing('process', index)),
      ...sharedNodes(this.model).map((node) => node.thing),
    ];
    for (const one of things) {
      if (this.#isFull) return;
      const text = thingName(state, one, this.t);
      if (!this.#matches(text)) continue;
      const chosen: Chosen = { thing: one, what: 'whole', event: -1, until: -1 };
      const key = `thing ${one.kind} ${one.index}`;
      this.found.push({ key, what: 'thing', text, detail: thingKind(state, one, this.t), chosen, time: -1 });
    }
  }

  functions(source: string): void {
    const { events, processes, state } = this.model;
    for (const { name, first, last } of functionsOf(source)) {
      if (!this.#matches(name)) continue;
      for (const { index, threads } of processes) {
        if (this.#isFull) return;
        const own = threads[0].events;
        for (let at = 0; at < own.length; at++) {
          const event = own.data[at];
          const line = events.line(event);
          if (line < first || line > last) continue;
          this.#add('function', event, `${name}()`, processName(state, index), thing('process', index));
          break;
        }
      }
    }
  }

  messages(): void {
    const { pipes, state, events } = this.model;
    for (const { index, messages } of pipes) {
      const owner = state.pipes[index].whole;
      const of = owner === undefined ? thing('pipe', index) : thing('object', owner.object);
      for (let at = 0; at < messages.length && !this.#isFull; at++) {
        const event = messages.event(at);
        if (!this.#matches(events.text(event))) continue;
        this.#add('message', event, events.text(event), thingName(state, of, this.t), of);
      }
    }
  }

  tasks(): void {
    const { objects, state, events } = this.model;
    for (const { index, rows } of objects) {
      for (const [process, tracks] of rows) {
        for (const track of tracks) {
          for (let at = 0; at < track.length && !this.#isFull; at++) {
            const text = taskText(events.text(track.event(at)));
            if (!this.#matches(text)) continue;
            this.#add('task', track.event(at), text, processName(state, process), thing('object', index));
          }
        }
      }
    }
  }

  outputs(): void {
    const { outputs, events, state } = this.model;
    for (let at = 0; at < outputs.length && !this.#isFull; at++) {
      const event = outputs.data[at];
      if (!this.#matches(events.text(event))) continue;
      const process = this.model.processOf(event);
      this.#add(
        'output',
        event,
        events.text(event).trim(),
        processName(state, process),
        thing('process', process),
      );
    }
  }

  #add(what: Found['what'], event: number, text: string, detail: string, of: Chosen['thing']): void {
    const chosen: Chosen = { thing: of, what: 'event', event, until: -1 };
    const key = `${what} ${event} ${of.index}`;
    this.found.push({ key, what, text, detail, chosen, time: this.model.events.time(event) });
  }
}
