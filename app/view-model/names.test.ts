import { expect, it } from 'vitest';
import { emptyRunState } from '../../core/trace/model/copy-state';
import type { RunState } from '../../core/trace/model/run-state';
import { objectName, pipeName, primitiveName } from './names';

it.each([
  ['there', 'here', 'there → here'],
  ['pipes[2][1]', 'pipes[2][0]', 'pipes[2]'],
  ['pipes[2][1]', 'pipes[3][0]', 'pipes[2][1] → pipes[3][0]'],
])(
  'calls a pipe after its ends, and after their pair where they have no other names: %s, %s',
  (writer, reader, name) => {
    const state = emptyRunState();
    state.pipes.push({ name: reader, writerName: writer, namedByReader: true } as RunState['pipes'][number]);
    expect(pipeName(state, 0, (key) => key)).toBe(name);
  },
);

const named = <T>(...names: string[]) => names.map((name) => ({ name, whole: undefined }) as T);

it('numbers things of one name in the order of their making, the first without a number', () => {
  const state = emptyRunState();
  state.primitives.push(...named<RunState['primitives'][number]>('lock', 'other', 'lock', 'lock'));
  state.objects.push(...named<RunState['objects'][number]>('pool', 'pool'));
  state.objects.push({ name: 'pool', whole: { object: 1, role: 'tasks' } } as RunState['objects'][number]);
  const pipe = { name: 'here', writerName: 'there', namedByReader: true };
  state.pipes.push(...[pipe, pipe].map((made) => made as RunState['pipes'][number]));
  const t = (key: string) => key;
  expect([0, 1, 2, 3].map((index) => primitiveName(state, index, t))).toEqual([
    'lock',
    'other',
    'lock #2',
    'lock #3',
  ]);
  expect([0, 1, 2].map((index) => objectName(state, index, t))).toEqual(['pool', 'pool #2', 'pool #2']);
  expect([0, 1].map((index) => pipeName(state, index, t))).toEqual(['there → here', 'there → here #2']);
});
