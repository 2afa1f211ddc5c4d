/** The gutter that says which process is at which line, and where the program is wrong. */
import { type Extension, RangeSet, StateEffect, StateField } from '@codemirror/state';
import { type EditorView, GutterMarker, gutter } from '@codemirror/view';
import type { LineMark } from './process-lines';

/** More processes than this at one line are drawn as their number. */
const DOTS_MOST = 2;

export const setLineMarks = StateEffect.define<readonly LineMark[]>();
export const setErrorLine = StateEffect.define<number | undefined>();

class ProcessDots extends GutterMarker {
  constructor(
    readonly mark: LineMark,
    readonly title: string,
  ) {
    super();
  }

  override eq(other: GutterMarker): boolean {
    return other instanceof ProcessDots && other.title === this.title;
  }

  override toDOM(): Node {
    const { processes } = this.mark;
    const dots = document.createElement('span');
    dots.className = 'dots';
    dots.title = this.title;
    if (processes.length > DOTS_MOST) dots.append(dot(`${processes.length}×`, 'crowd'));
    else for (const { short, colour } of processes) dots.append(dot(short, `p${colour}`));
    return dots;
  }
}

class ErrorDot extends GutterMarker {
  override eq(other: GutterMarker): boolean {
    return other instanceof ErrorDot;
  }

  override toDOM(): Node {
    const dots = document.createElement('span');
    dots.className = 'dots';
    dots.append(dot('!', 'error'));
    return dots;
  }
}

function dot(text: string, kind: string): HTMLElement {
  const element = document.createElement('span');
  element.className = `dot ${kind}`;
  element.textContent = text;
  return element;
}

interface Marks {
  processes: RangeSet<GutterMarker>;
  error: RangeSet<GutterMarker>;
}

/**
 * @param describe the words for the processes at a line, shown on hover. Of marks with the same words only one is made.
 */
export function processGutter(describe: (mark: LineMark) => string): Extension {
  const marks = StateField.define<Marks>({
    create: () => ({ processes: RangeSet.empty, error: RangeSet.empty }),
    update(before, transaction) {
      let { processes, error } = before;
      if (transaction.docChanged) {
        processes = processes.map(transaction.changes);
        error = error.map(transaction.changes);
      }
      const { doc } = transaction.state;
      for (const effect of transaction.effects) {
        if (effect.is(setLineMarks)) {
          processes = RangeSet.of(
            effect.value
              .filter(({ line }) => line <= doc.lines)
              .map((mark) => new ProcessDots(mark, describe(mark)).range(doc.line(mark.line).from)),
          );
        } else if (effect.is(setErrorLine)) {
          const line = effect.value;
          error =
            line === undefined || line > doc.lines
              ? RangeSet.empty
              : RangeSet.of([new ErrorDot().range(doc.line(line).from)]);
        }
      }
      return processes === before.processes && error === before.error ? before : { processes, error };
    },
  });
  return [
    marks,
    gutter({
      class: 'process-gutter',
      markers: (view: EditorView) => {
        const { processes, error } = view.state.field(marks);
        return [processes, error];
      },
    }),
  ];
}
