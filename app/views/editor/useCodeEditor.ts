import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useT } from '../../i18n/useT';
import { programStore } from '../../store/program';
import { runStore } from '../../store/run';
import { selectionStore } from '../../store/selection';
import { Turn } from '../../store/turn';
import { viewStore } from '../../store/view';
import { fetched } from '../../widgets/missing-part';
import type { CodeEditor } from './code-editor';
import { marksKey, processLines } from './process-lines';
import { editorWords } from './words';

/**
 * Loads the editor, mounts it in `host` and keeps it and the stores in step; undefined until it is there.
 * @param onLeave Esc was pressed in it.
 */
export function useCodeEditor(
  host: RefObject<HTMLElement | null>,
  onLeave: () => void,
): CodeEditor | undefined {
  const t = useT();
  const words = useMemo(() => editorWords(t), [t]);
  const [editor, setEditor] = useState<CodeEditor>();
  const [failed, setFailed] = useState<{ error: unknown }>();
  // The editor is made once; what it calls may change from render to render.
  const latest = useRef({ words, onLeave });
  latest.current = { words, onLeave };

  useEffect(() => {
    let over = false;
    let made: CodeEditor | undefined;
    // The page shows the program and can run it before the editor has come.
    fetched(import('./code-editor')).then(
      ({ CodeEditor }) => {
        if (over || host.current === null) return;
        made = new CodeEditor(host.current, {
          text: programStore.getState().text,
          words: latest.current.words,
          onEdit: (text) => programStore.getState().edit(text),
          onLeave: () => latest.current.onLeave(),
        });
        setEditor(made);
      },
      (error: unknown) => setFailed({ error }),
    );
    return () => {
      over = true;
      made?.destroy();
    };
  }, [host]);
  // The nearest boundary says that the editor could not be loaded, and offers to load the page again.
  if (failed !== undefined) throw failed.error;

  useEffect(() => editor?.setWords(words), [editor, words]);
  useReplacedText(editor);
  useProcessMarks(editor);
  useProblem(editor);
  useRevealedLine(editor);
  return editor;
}

function useReplacedText(editor: CodeEditor | undefined): void {
  useEffect(() => {
    if (editor === undefined) return;
    return programStore.subscribe((now, before) => {
      if (now.replaced !== before.replaced) editor.setText(now.text);
    });
  }, [editor]);
}

/** Marks follow the run frame by frame, and go when the program is no longer the one that runs. */
function useProcessMarks(editor: CodeEditor | undefined): void {
  const model = useStore(runStore, (state) => state.model);
  useEffect(() => {
    if (editor === undefined) return;
    let shown = '';
    const turn = new Turn(() => {
      const same = programStore.getState().text === runStore.getState().ran;
      const end = model.outcome?.name;
      // Of an ended run only a stuck one has processes that are still somewhere.
      const marks = same && (end === undefined || end === 'stuck') ? processLines(model.state) : [];
      const key = marksKey(marks);
      if (key === shown) return;
      shown = key;
      editor.setMarks(marks);
    });
    editor.setMarks([]);
    turn.soon();
    const stops = [model.subscribe(() => turn.soon()), programStore.subscribe(() => turn.soon())];
    return () => {
      turn.cancel();
      for (const stop of stops) stop();
    };
  }, [editor, model]);
}

function useProblem(editor: CodeEditor | undefined): void {
  const problem = useStore(runStore, (state) => state.problem);
  useEffect(() => {
    // Of a program that is too long no line is to blame.
    const tooLong = programStore.getState().text.length > runStore.getState().limits.programLength;
    editor?.setProblem(tooLong ? undefined : problem);
  }, [editor, problem]);
}

function useRevealedLine(editor: CodeEditor | undefined): void {
  const revealed = useStore(viewStore, (state) => state.revealed);
  useEffect(() => {
    if (revealed.count > 0) editor?.reveal(revealed.line);
  }, [editor, revealed]);
  // The line of what is no longer chosen says nothing any more. What is chosen now shows its own line after this.
  useEffect(() => {
    if (editor === undefined) return;
    const stops = [
      selectionStore.subscribe((now, before) => {
        if (now.selected !== before.selected) editor.reveal(0);
      }),
      runStore.subscribe((now, before) => {
        if (now.model !== before.model) editor.reveal(0);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [editor]);
}
