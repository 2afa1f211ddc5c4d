import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Kind, type TraceEvent } from '../../../core/trace/event';
import { blankEvent } from '../../../core/trace/model/event-store';
import { TimelineModel } from '../../../core/trace/model/timeline-model';
import { LINE_CHARACTERS_MOST, lineNamedBy, OutputLines } from './output-lines';

const MAIN = 100;

/** A model of three processes (pids 100, 101, 102) that printed `prints`: pid, text, and stderr or not. */
function printed(prints: [number, string, boolean?][]): TimelineModel {
  const model = new TimelineModel();
  const event = (fields: Partial<TraceEvent>): TraceEvent => ({ ...blankEvent(), ...fields });
  const info = { version: 1, engine: 'live', seed: 0, speed: 1, costModel: 0, preset: 'spawn' };
  model.append([
    event({ kind: Kind.RunStart, text: JSON.stringify(info) }),
    ...[0, 1, 2].flatMap((child) => [
      event({
        kind: Kind.ProcessCreate,
        pid: child === 0 ? 0 : MAIN,
        a: MAIN + child,
        text: `Process-${child}`,
      }),
      event({ kind: Kind.ProcessStart, pid: MAIN + child }),
    ]),
    ...prints.map(([pid, text, stderr], at) =>
      event({ kind: Kind.Output, time: at + 1, pid, a: stderr ? 2 : 1, text }),
    ),
  ]);
  return model;
}

function linesOf(prints: [number, string, boolean?][]) {
  const output = new OutputLines(printed(prints));
  output.update();
  return output.lines.map(({ process, text, joined }) => [process, text, ...(joined ? ['joined'] : [])]);
}

describe('output lines', () => {
  it('are the lines that were printed, with who printed them', () => {
    expect(
      linesOf([
        [100, 'a\nb\n'],
        [102, 'c\n'],
      ]),
    ).toEqual([
      [0, 'a'],
      [0, 'b'],
      [2, 'c'],
    ]);
  });

  it('put together what one process prints in pieces', () => {
    expect(
      linesOf([
        [100, 'a'],
        [100, 'b'],
        [100, '\n'],
        [100, '\n'],
        [100, 'c\n'],
      ]),
    ).toEqual([
      [0, 'ab'],
      [0, ''],
      [0, 'c'],
    ]);
  });

  it('tell where another process printed into a line', () => {
    expect(
      linesOf([
        [101, 'Buyer 1'],
        [102, 'Buyer 2'],
        [101, '\n'],
        [102, '\n'],
        [101, 'next\n'],
      ]),
    ).toEqual([
      [1, 'Buyer 1', 'joined'],
      [2, 'Buyer 2'],
      [1, 'next'],
    ]);
  });

  it('tell stdout and stderr of one process apart', () => {
    const output = new OutputLines(
      printed([
        [100, 'out\n'],
        [100, 'err\n', true],
      ]),
    );
    output.update();
    expect(output.lines.map(({ stderr }) => stderr)).toEqual([false, true]);
  });

  it('break where a program never does', () => {
    const output = new OutputLines(printed(Array.from({ length: 50 }, () => [100, 'x'.repeat(333)])));
    output.update();
    expect(output.lines.map(({ text }) => text.length)).toEqual([
      ...Array(8).fill(LINE_CHARACTERS_MOST),
      50 * 333 - 8 * LINE_CHARACTERS_MOST,
    ]);
  });

  it('drop the oldest when there are too many, and copy all the same', () => {
    const prints = Array.from({ length: 500 }, (_, at): [number, string] => [100, `line ${at}\n`]);
    const output = new OutputLines(printed(prints), 100);
    output.update();
    expect(output.lines.length).toBeLessThanOrEqual(110);
    expect(output.count).toBe(500);
    expect(output.lines[output.lines.length - 1].text).toBe('line 499');
    expect(output.text()).toBe(prints.map(([, text]) => text).join(''));
  });

  it('are the same however many are taken at once, and lose no character', () => {
    const print = fc.tuple(fc.constantFrom(100, 101, 102), fc.stringMatching(/^[ab\n]{1,6}$/), fc.boolean());
    fc.assert(
      fc.property(fc.array(print, { maxLength: 40 }), fc.integer({ min: 1, max: 5 }), (prints, atOnce) => {
        const model = printed(prints);
        const whole = new OutputLines(model);
        whole.update();
        const pieces = new OutputLines(model);
        while (pieces.update(atOnce));
        expect(pieces.lines).toEqual(whole.lines);
        const letters = (text: string) => text.replaceAll('\n', '');
        expect(whole.lines.map(({ text }) => text).join('')).toBe(letters(whole.text()));
      }),
    );
  });
});

describe('a filter of the output', () => {
  it('shows the lines that fit it, whether they come before or after it was set', () => {
    const print = fc.tuple(fc.constantFrom(100, 101, 102), fc.stringMatching(/^[abA\n]{1,6}$/));
    const filters = fc.record({ process: fc.constantFrom(-1, 0, 1), text: fc.constantFrom('', 'a', 'ba') });
    fc.assert(
      fc.property(fc.array(print, { maxLength: 40 }), filters, fc.nat(20), (prints, filter, before) => {
        const output = new OutputLines(printed(prints), 12);
        output.update(before);
        output.setFilter(filter);
        while (output.update(3));
        const { process, text } = filter;
        const fitting = output.lines.filter(
          (line) => (process < 0 || line.process === process) && line.text.toLowerCase().includes(text),
        );
        expect(output.shown).toEqual(fitting);
        const { shownDropped } = output;
        output.setFilter({ process: -1, text: '' });
        expect(output.shown).toBe(output.lines);
        expect(shownDropped).toBeLessThanOrEqual(output.dropped);
      }),
    );
  });
});

describe('a line of a traceback', () => {
  it('names a line of the program', () => {
    expect(lineNamedBy('  File "program.py", line 12, in buy')).toBe(12);
    expect(lineNamedBy('  File "lib/json.py", line 3, in load')).toBe(0);
    expect(lineNamedBy('File "program.py", line 12')).toBe(0);
  });
});
