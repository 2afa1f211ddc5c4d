import { expect, it } from 'vitest';
import { emptyRunState } from '../../core/trace/model/copy-state';
import type { RunState } from '../../core/trace/model/run-state';
import { pipeName } from './names';

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
