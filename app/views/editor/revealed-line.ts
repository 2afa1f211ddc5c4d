/** The line that somebody pointed at (in the timeline, in a traceback): marked until something else is chosen, or the program changes. */
import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

/** The line to mark, 1-based; undefined for none. */
export const setRevealedLine = StateEffect.define<number | undefined>();

const MARK = Decoration.line({ class: 'revealed-line' });

export const revealedLine = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(before, transaction) {
    let marked = transaction.docChanged ? Decoration.none : before;
    for (const effect of transaction.effects) {
      if (!effect.is(setRevealedLine)) continue;
      const { doc } = transaction.state;
      const line = effect.value;
      marked =
        line === undefined || line < 1 || line > doc.lines
          ? Decoration.none
          : Decoration.set([MARK.range(doc.line(line).from)]);
    }
    return marked;
  },
  provide: (field) => EditorView.decorations.from(field),
});
