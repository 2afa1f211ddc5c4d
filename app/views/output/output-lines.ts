/**
 * What the processes printed, as lines in the order of writing. A process prints in pieces and others may print in
 * between, so a line belongs to one process and one stream, and says where the text itself has no line break.
 */
import { outputText } from '../../../core/trace/export/output-text';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';

export interface OutputLine {
  /** Of all lines of the run, from 0. */
  number: number;
  /** Index into the model's processes; −1 for none. */
  process: number;
  stderr: boolean;
  /** When its first piece was written, nanoseconds. */
  time: number;
  text: string;
  /** Another writer went on behind it on the same line of the terminal. */
  joined: boolean;
  /** Index of the event that began it: lines of one write have the same. */
  event: number;
}

/** Which lines are shown. */
export interface OutputFilter {
  /** Index of the process; −1 for all. */
  process: number;
  /** What the line has, in whatever case; '' for any. */
  text: string;
}

export const ALL_LINES: OutputFilter = { process: -1, text: '' };

/** A line of more characters is shown as several: a program may print for ever without a line break. */
export const LINE_CHARACTERS_MOST = 2_000;

export class OutputLines {
  /** The newest lines; earlier ones are dropped, see `dropped`. */
  readonly lines: OutputLine[] = [];
  /** Those of `lines` that fit the filter. */
  shown: OutputLine[] = this.lines;
  /** How many of the lines shown were dropped since the beginning. */
  shownDropped = 0;
  /** How many lines before `lines[0]` there were. */
  dropped = 0;
  readonly #model: TimelineModel;
  readonly #linesMost: number;
  /** Lines whose line break has not come yet, by writer. */
  readonly #open = new Map<string, OutputLine>();
  #next = 0;
  readonly #processOf = new Map<number, number>();
  #filter: OutputFilter = ALL_LINES;

  /** @param linesMost lines kept at least; at most a tenth more. */
  constructor(model: TimelineModel, linesMost = 200_000) {
    this.#model = model;
    this.#linesMost = linesMost;
  }

  /** How many prints were taken. */
  get taken(): number {
    return this.#next;
  }

  get count(): number {
    return this.dropped + this.lines.length;
  }

  /** Takes at most `eventsMost` of the prints that came since the last call; true when there are more. */
  update(eventsMost = Number.POSITIVE_INFINITY): boolean {
    const { outputs, events } = this.#model;
    const end = Math.min(outputs.length, this.#next + eventsMost);
    for (; this.#next < end; this.#next++) {
      const index = outputs.data[this.#next];
      const event = events.at(index);
      this.#write(index, event.time, this.#processIndex(event.pid), event.a === 2, event.text);
    }
    if (this.lines.length > this.#linesMost * 1.1) {
      const excess = this.lines.length - this.#linesMost;
      this.lines.splice(0, excess);
      this.dropped += excess;
      this.#forget(excess);
    }
    return this.#next < outputs.length;
  }

  /** @param excess how many lines were dropped. */
  #forget(excess: number): void {
    if (this.shown === this.lines) {
      this.shownDropped += excess;
      return;
    }
    const left = this.shown.filter(({ number }) => number >= this.dropped);
    this.shownDropped += this.shown.length - left.length;
    this.shown = left;
  }

  /** From here on, and of what there is, only these lines are shown. */
  setFilter(filter: OutputFilter): void {
    this.#filter = { ...filter, text: filter.text.toLowerCase() };
    const all = filter.process < 0 && filter.text === '';
    this.shown = all ? this.lines : this.lines.filter((line) => this.#fits(line));
  }

  #fits({ process, text }: OutputLine): boolean {
    const { process: wanted, text: words } = this.#filter;
    return (wanted < 0 || process === wanted) && (words === '' || text.toLowerCase().includes(words));
  }

  /** The newest line is new or has grown: it may fit now. */
  #show(line: OutputLine): void {
    if (this.shown === this.lines || this.shown[this.shown.length - 1] === line) return;
    if (this.#fits(line)) this.shown.push(line);
  }

  /** All that was printed, exactly as it was written, dropped lines too. */
  text(): string {
    return outputText(this.#model);
  }

  #write(event: number, time: number, process: number, stderr: boolean, text: string): void {
    const writer = `${process} ${stderr}`;
    const open = this.#open.get(writer);
    let rest = text;
    if (open !== undefined && open !== this.lines[this.lines.length - 1]) {
      // Others printed behind its open line: a line break alone ends that line, anything else begins a new one.
      if (rest.startsWith('\n')) rest = rest.slice(1);
      this.#open.delete(writer);
    }
    while (rest !== '') {
      const brk = rest.indexOf('\n');
      const part = brk < 0 ? rest : rest.slice(0, brk);
      rest = brk < 0 ? '' : rest.slice(brk + 1);
      this.#extend(writer, { process, stderr, time, text: part, joined: false, event });
      if (brk >= 0) this.#open.delete(writer);
    }
  }

  #extend(writer: string, line: Omit<OutputLine, 'number'>): void {
    let part = line.text;
    const last = this.lines[this.lines.length - 1];
    if (last !== undefined && this.#open.get(writer) === last) {
      const room = LINE_CHARACTERS_MOST - last.text.length;
      last.text += part.slice(0, room);
      part = part.slice(room);
      this.#show(last);
      if (part === '') return;
    } else if (last !== undefined && this.#isOpen(last)) {
      last.joined = true;
    }
    do {
      const begun = { ...line, number: this.count, text: part.slice(0, LINE_CHARACTERS_MOST) };
      part = part.slice(LINE_CHARACTERS_MOST);
      this.lines.push(begun);
      this.#show(begun);
      this.#open.set(writer, begun);
    } while (part !== '');
  }

  #isOpen(line: OutputLine): boolean {
    return this.#open.get(`${line.process} ${line.stderr}`) === line;
  }

  #processIndex(pid: number): number {
    const known = this.#processOf.get(pid);
    if (known !== undefined) return known;
    const index = this.#model.state.processes.findIndex((process) => process.pid === pid);
    if (index >= 0) this.#processOf.set(pid, index);
    return index;
  }
}

/** The line of the program that a line of a traceback names; 0 when it names none. */
export function lineNamedBy(text: string): number {
  const found = /^ +File "program\.py", line (\d+)/.exec(text);
  return found === null ? 0 : Number(found[1]);
}
