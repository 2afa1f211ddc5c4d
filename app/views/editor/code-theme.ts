/** How code looks. Colours are the page's tokens: they reach through the shadow root that the editor lives in. */
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { WORD_KINDS } from './word-kinds';

const PROCESS_COLOURS = Object.fromEntries(
  Array.from({ length: 9 }, (_, colour) => [`.dot.p${colour}`, { background: `var(--p${colour})` }]),
);

const look = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', background: 'var(--code)', fontSize: '12.5px' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.62', overflow: 'auto' },
  '.cm-content': { padding: '8px 0 24px', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 12px 0 6px' },
  '.cm-gutters': { background: 'var(--code)', color: 'var(--ink3)', border: 'none' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '26px', padding: '0 8px 0 2px' },
  '.process-gutter': { width: '40px' },
  '.process-gutter .cm-gutterElement': { display: 'flex', justifyContent: 'flex-end' },
  // Beside the first row of a line that goes on below.
  '.process-gutter .dots': { marginTop: '2px' },
  '.dots': { display: 'flex', gap: '2px', paddingRight: '2px' },
  '.dot': {
    boxSizing: 'border-box',
    forcedColorAdjust: 'none',
    minWidth: '16px',
    height: '16px',
    padding: '0 3px',
    borderRadius: '8px',
    background: 'var(--ink2)',
    color: 'var(--on-p)',
    font: '600 10px/16px var(--sans)',
    textAlign: 'center',
  },
  '.dot.crowd': { background: 'var(--ink2)', color: 'var(--panel)' },
  '.dot.error': { background: 'var(--bad)', color: 'var(--panel)' },
  ...PROCESS_COLOURS,
  '&.cm-focused .cm-activeLine': { background: 'color-mix(in srgb, var(--accent) 6%, transparent)' },
  '.cm-activeLine, .cm-activeLineGutter': { background: 'transparent' },
  '&.cm-focused .cm-activeLineGutter': { color: 'var(--ink)' },
  '.revealed-line, &.cm-focused .revealed-line.cm-activeLine': {
    background: 'color-mix(in srgb, var(--accent) 16%, transparent)',
  },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'color-mix(in srgb, var(--accent) 22%, transparent)',
  },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    background: 'transparent',
    outline: '1px solid var(--edge)',
  },
  '.cm-selectionMatch': { background: 'color-mix(in srgb, var(--accent) 14%, transparent)' },
  '.cm-tooltip': {
    border: '1px solid var(--line)',
    borderRadius: '8px',
    background: 'var(--panel)',
    color: 'var(--ink)',
    boxShadow: 'var(--shadow)',
  },
  '.cm-diagnostic': { padding: '6px 10px', font: '12.5px/1.45 var(--sans)' },
  '.cm-diagnostic-error': { borderLeft: '3px solid var(--bad)' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--bad)',
    textUnderlineOffset: '3px',
  },
  '.cm-panels': { background: 'var(--panel)', color: 'var(--ink)', font: '12.5px/1.45 var(--sans)' },
  '.cm-panels-top': { borderBottom: '1px solid var(--line)' },
  '.cm-textfield': {
    border: '1px solid var(--edge)',
    borderRadius: '6px',
    background: 'var(--panel)',
    color: 'var(--ink)',
    fontSize: '12px',
    padding: '3px 8px',
  },
  '.cm-button': {
    border: '1px solid var(--line)',
    borderRadius: '6px',
    background: 'var(--panel)',
    backgroundImage: 'none',
    color: 'var(--ink)',
    fontSize: '12px',
    padding: '3px 9px',
  },
  '.cm-panel.cm-search': { padding: '6px 30px 6px 10px' },
  '.cm-panel.cm-search label': { display: 'inline-flex', alignItems: 'center', gap: '4px', fontSize: '12px' },
  '.cm-panel.cm-search [name=close]': {
    top: '4px',
    right: '6px',
    width: '24px',
    height: '24px',
    color: 'var(--ink2)',
    fontSize: '18px',
    cursor: 'pointer',
  },
});

const words = HighlightStyle.define(
  WORD_KINDS.map(({ name, tag }) => ({
    tag: [...tag],
    ...(name === 'comment'
      ? { color: 'var(--ink3)', fontStyle: 'italic' }
      : { color: `var(--code-${name})` }),
  })),
);

export const codeTheme: Extension = [look, syntaxHighlighting(words)];
