import { describe, expect, it } from 'vitest';
import { traceOf } from '../../../tests/traces/traced';
import { Kind } from '../../trace/event';

/** What the trace says of a value that a process sends. */
function shown(value: string): string {
  const source = `
from multiprocessing import Pipe
r, w = Pipe()
w.send(${value})
`;
  return traceOf(source).find(({ kind, text }) => kind === Kind.OpBegin && text !== '')?.text ?? '';
}

describe('a value in a few characters', () => {
  it.each([
    ["b'stop'", "b'stop'"],
    ["b''", "b''"],
    ["b'it\\'s'", 'b"it\'s"'],
    ["bytearray(b'\\x00ab')", "bytearray(b'\\x00ab')"],
  ])('shows bytes as Python writes them: %s', (value, text) => {
    expect(shown(value)).toBe(text);
  });

  it('shows the beginning of many bytes', () => {
    const text = shown("b'x' * 1_000_000");
    expect(text).toMatch(/^b'x+…$/);
    expect(text.length).toBeLessThan(80);
  });
});
