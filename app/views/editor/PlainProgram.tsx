import type { CSSProperties } from 'react';
import { useStore } from 'zustand';
import { programStore } from '../../store/program';
import { hangOf } from './hang';

/** The program to read, line for line where the editor will have it, until that has been loaded. */
export function PlainProgram() {
  const text = useStore(programStore, (state) => state.text);
  return (
    <pre className="code-plain">
      {text.split('\n').map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its number.
        <div key={at} style={{ '--hang': hangOf(line) } as CSSProperties}>
          {line}
        </div>
      ))}
    </pre>
  );
}
