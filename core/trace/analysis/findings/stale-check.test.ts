import { describe, expect, it } from 'vitest';
import { analysed } from '../../../../tests/traces/traced';
import { conditionBlocks } from '../source-places';
import type { FindingOf } from './finding';

/** Ten buyers of one ticket; `body` is what each does, with `left` and `lock`, from line 6 on. */
const BUYERS = (body: string[]) =>
  [
    'from multiprocessing import Lock, Process, Value',
    'import time',
    '',
    '',
    'def buy(left, lock):',
    ...body.map((line) => `    ${line}`),
    '',
    "if __name__ == '__main__':",
    "    left, lock = Value('i', 1, lock=False), Lock()",
    '    buyers = [Process(target=buy, args=(left, lock)) for _ in range(10)]',
    '    for buyer in buyers: buyer.start()',
    '    for buyer in buyers: buyer.join()',
    '    print(left.value)',
  ].join('\n');

const found = (body: string[]): FindingOf<'stale-check'>[] =>
  analysed(BUYERS(body), { seed: 1 })
    .findings()
    .filter((finding) => finding.kind === 'stale-check');

const CHANGE = ['    with lock:', '        left.value -= 1'];

describe('who looks at a value to decide, and changes it when another has', () => {
  it('is told of, with where it looked and who was faster, also where the change alone is under a lock', () => {
    const [finding, ...more] = found(['if left.value > 0:', '    time.sleep(0.05)', ...CHANGE]);
    expect(more).toEqual([]);
    expect([finding.lookLine, finding.who.line, finding.by.line, finding.count]).toEqual([6, 9, 9, 9]);
    expect(finding.by.process).not.toBe(finding.who.process);
  });

  it('is told of also where it leaves before when there is nothing to do', () => {
    const [finding] = found([
      'if left.value <= 0:',
      '    return',
      'time.sleep(0.05)',
      ...CHANGE.map(outdented),
    ]);
    expect([finding.lookLine, finding.who.line]).toEqual([6, 10]);
  });

  it('is told of where the value is in an object of a manager', () => {
    const program = BUYERS([
      "if left['tickets'] > 0:",
      '    time.sleep(0.05)',
      '    with lock:',
      "        left['tickets'] -= 1",
    ])
      .replace('Lock, Process, Value', 'Lock, Manager, Process')
      .replace("Value('i', 1, lock=False)", 'Manager().dict(tickets=1)')
      .replace('range(10)', 'range(3)')
      .replace('left.value', 'left');
    const findings = analysed(program, { seed: 1 }).findings();
    expect(findings).toMatchObject([
      {
        kind: 'stale-check',
        lookLine: 6,
        who: { line: 9 },
        by: { line: 9 },
        shared: { part: "dict['tickets']" },
      },
    ]);
  });

  it('is not told of where it looks and changes under one lock', () => {
    expect(
      found(['with lock:', '    if left.value > 0:', '        time.sleep(0.05)', '        left.value -= 1']),
    ).toEqual([]);
  });

  it('is not told of where it looks again under the lock', () => {
    expect(
      found([
        'if left.value > 0:',
        '    time.sleep(0.05)',
        '    with lock:',
        '        if left.value > 0:',
        '            left.value -= 1',
      ]),
    ).toEqual([]);
  });

  it('is not told of where what it saw decides nothing about the change', () => {
    expect(
      found(['if left.value > 0:', "    print('some left')", 'time.sleep(0.05)', ...CHANGE.map(outdented)]),
    ).toEqual([]);
  });
});

describe('the lines reached by way of a condition', () => {
  it('are not those after a loop, nor after an if of which only a part jumps away', () => {
    const source = [
      'while a:', // 1
      '    if b:', // 2
      '        break', // 3
      'c', // 4
      'if d:', // 5
      '    if e:', // 6
      '        return', // 7
      'f', // 8
      'while g:', // 9
      '    break', // 10
      'h', // 11
    ].join('\n');
    expect([...conditionBlocks(source)].sort(([x], [y]) => x - y)).toEqual([
      [1, 3],
      [2, 3],
      [5, 7],
      [6, 7],
      [9, 10],
    ]);
  });

  it('are those of its blocks, and of the rest of the block around it where it jumps away', () => {
    const source = [
      'if a:', // 1
      '    b', // 2
      'elif c:', // 3
      '    d', // 4
      'else:', // 5
      '    e(', // 6
      'f)', // 7
      'g', // 8
      'def h():', // 9
      '    while i:', // 10
      '        if j: # k', // 11
      '            continue', // 12
      '        l', // 13
      '', // 14
      '    m', // 15
      'if n: o', // 16
    ].join('\n');
    expect([...conditionBlocks(source)].sort(([x], [y]) => x - y)).toEqual([
      [1, 7],
      [3, 7],
      [10, 13],
      [11, 13],
      [16, 16],
    ]);
  });
});

function outdented(line: string): string {
  return line.slice(4);
}
