/**
 * Lines of the program that are too long for the editor go on below, set in. How far is a class: the page's
 * Content-Security-Policy lets no style attribute pass.
 */
import { type Extension, RangeSetBuilder } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { HANG_MOST, hangOf, indentOf } from './hang';

/** As in code-theme.ts: where the text of a line begins. */
const TEXT_FROM = '6px';

const hanging = Array.from({ length: HANG_MOST + 1 }, (_, columns) =>
  Decoration.line({ class: `hang-${columns}` }),
);

/** No line breaks behind its indentation: a long word would begin below a row that is empty. */
const indentation = Decoration.mark({ class: 'cm-indentation' });

const look = EditorView.theme({
  ...Object.fromEntries(
    hanging.map((_, columns) => [
      `.cm-line.hang-${columns}`,
      { paddingLeft: `calc(${TEXT_FROM} + ${columns}ch)`, textIndent: `-${columns}ch` },
    ]),
  ),
  '.cm-indentation': { whiteSpace: 'pre' },
});

const hangs = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = hangsOf(view);
    }

    update(update: ViewUpdate): void {
      if (update.docChanged || update.viewportChanged) this.decorations = hangsOf(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function hangsOf({ state, visibleRanges }: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = state.doc.lineAt(at);
      builder.add(line.from, line.from, hanging[hangOf(line.text)]);
      const indent = indentOf(line.text);
      if (indent > 0) builder.add(line.from, line.from + indent, indentation);
      at = line.to + 1;
    }
  }
  return builder.finish();
}

export const wrappedLines: Extension = [EditorView.lineWrapping, hangs, look];
