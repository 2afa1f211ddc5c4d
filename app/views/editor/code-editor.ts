/**
 * The editor as the page uses it: CodeMirror in an open shadow root. There its styles are constructed style sheets,
 * which a Content-Security-Policy without inline styles lets pass.
 */
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { python } from '@codemirror/lang-python';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension, Prec } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import type { ProgramProblem } from '../../store/run';
import { codeTheme } from './code-theme';
import { rangeOf } from './problem-range';
import { processGutter, setErrorLine, setLineMarks } from './process-gutter';
import type { LineMark } from './process-lines';
import { revealedLine, setRevealedLine } from './revealed-line';
import { wrappedLines } from './wrapped-lines';

/** Everything the editor says, in the language of the page. */
export interface EditorWords {
  /** Accessible name of the textbox. */
  name: string;
  /** CodeMirror's own phrases, by their English. */
  phrases: Record<string, string>;
  atLine(mark: LineMark): string;
}

export interface CodeEditorOptions {
  text: string;
  words: EditorWords;
  onEdit(text: string): void;
  /** Esc was pressed with nothing to close: the focus should go on. */
  onLeave(): void;
}

export class CodeEditor {
  readonly #view: EditorView;
  readonly #language = new Compartment();
  readonly #options: CodeEditorOptions;
  #words: EditorWords;

  /** @param host an element with a shadow root of its own, attached here if it has none. */
  constructor(host: HTMLElement, options: CodeEditorOptions) {
    this.#options = options;
    this.#words = options.words;
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    this.#view = new EditorView({ state: this.#stateOf(options.text), parent: root, root });
  }

  /** Replaces the program; its undo history begins anew. Nothing is told to `onEdit`. */
  setText(text: string): void {
    this.#view.setState(this.#stateOf(text));
  }

  setWords(words: EditorWords): void {
    this.#words = words;
    this.#view.dispatch({ effects: this.#language.reconfigure(this.#spoken()) });
  }

  setMarks(marks: readonly LineMark[]): void {
    this.#view.dispatch({ effects: setLineMarks.of(marks) });
  }

  /** Shows where the program is wrong and brings it into sight; undefined takes that back. */
  setProblem(problem: ProgramProblem | undefined): void {
    const { state } = this.#view;
    const range = problem && rangeOf(state.doc, problem);
    const diagnostics =
      problem && range
        ? [{ ...range, severity: 'error' as const, message: `${problem.type}: ${problem.message}` }]
        : [];
    this.#view.dispatch(setDiagnostics(state, diagnostics));
    this.#view.dispatch({
      effects: [
        setErrorLine.of(problem?.line),
        ...(range ? [EditorView.scrollIntoView(range.from, { y: 'nearest', yMargin: 60 })] : []),
      ],
    });
  }

  /** Marks a line (1-based) and brings it into sight; 0 takes the mark back. */
  reveal(line: number): void {
    const { doc } = this.#view.state;
    const there = line >= 1 && line <= doc.lines;
    this.#view.dispatch({
      effects: [
        setRevealedLine.of(there ? line : undefined),
        ...(there ? [EditorView.scrollIntoView(doc.line(line).from, { y: 'center', x: 'start' })] : []),
      ],
    });
  }

  /** Puts the cursor at a place and the focus into the editor. */
  focusAt(line: number, column: number): void {
    const { doc } = this.#view.state;
    const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
    this.#view.dispatch({ selection: { anchor: Math.min(at.from + column, at.to) }, scrollIntoView: true });
    this.#view.focus();
  }

  /** To be called when the element changed size while it was hidden. */
  measure(): void {
    this.#view.requestMeasure();
  }

  destroy(): void {
    this.#view.destroy();
  }

  #stateOf(text: string): EditorState {
    return EditorState.create({ doc: text, extensions: this.#extensions() });
  }

  #spoken(): Extension {
    return [
      EditorView.contentAttributes.of({
        'aria-label': this.#words.name,
        autocapitalize: 'off',
        autocorrect: 'off',
        spellcheck: 'false',
        tabindex: '0', // It can be focused without, but not everything that looks for that knows so.
      }),
      EditorState.phrases.of(this.#words.phrases),
    ];
  }

  #extensions(): Extension {
    const { onEdit, onLeave } = this.#options;
    const leave = () => {
      this.reveal(0);
      onLeave();
      return false; // What is open elsewhere may close with it.
    };
    return [
      processGutter((mark) => this.#words.atLine(mark)),
      lineNumbers(),
      wrappedLines,
      highlightActiveLine(),
      highlightActiveLineGutter(),
      revealedLine,
      history(),
      drawSelection(),
      indentOnInput(),
      bracketMatching(),
      indentUnit.of('    '),
      EditorState.tabSize.of(4),
      python(),
      search({ top: true }),
      highlightSelectionMatches(),
      keymap.of([...searchKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab]),
      Prec.lowest(keymap.of([{ key: 'Escape', run: leave }])),
      codeTheme,
      this.#language.of(this.#spoken()),
      typedOverSelection,
      EditorView.updateListener.of((update) => {
        if (update.docChanged) onEdit(update.state.doc.toString());
      }),
    ];
  }
}

/**
 * Text typed over a selection goes into the state directly. Left to the browser, Chromium would merge the lines itself
 * and keep their looks by style attributes, which the page's Content-Security-Policy forbids.
 */
const typedOverSelection = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { state } = view;
    if (event.inputType !== 'insertText' || event.data === null || event.isComposing) return false;
    if (state.readOnly || state.selection.ranges.every((range) => range.empty)) return false;
    event.preventDefault();
    view.dispatch(state.replaceSelection(event.data), { userEvent: 'input.type', scrollIntoView: true });
    return true;
  },
});
