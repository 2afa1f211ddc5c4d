import { ArrowDown } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import { type Translate, useT } from '../../i18n/useT';
import { playbackStore } from '../../store/playback';
import { isGoing, runStore } from '../../store/run';
import { stretchStore } from '../../store/stretch';
import { viewStore } from '../../store/view';
import { momentDigits } from '../../view-model/time-text';
import { Button } from '../../widgets/Button';
import { chooseEvent } from '../links/choose-event';
import { OutputTools } from './OutputTools';
import { OutputCursor } from './output-cursor';
import { OutputLines } from './output-lines';
import { OutputList, outputWords } from './output-list';
import { outputView } from './output-view';
import './output.css';

/** What the processes printed, in the order of writing. */
export function Output() {
  const t = useT();
  const model = useStore(runStore, (state) => state.model);
  const status = useStore(runStore, (state) => state.status);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<OutputList | undefined>(undefined);
  const lines = useRef<OutputLines | undefined>(undefined);
  const count = useRef<HTMLSpanElement>(null);
  const [drawn, setDrawn] = useState({ empty: true, dropped: 0, following: true });

  useEffect(() => {
    if (scroller.current === null) return;
    const output = new OutputLines(model);
    const cursor = new OutputCursor(scroller.current, output);
    let last = { empty: true, dropped: 0, following: true };
    setDrawn(last);
    const made = new OutputList(scroller.current, output, {
      nameOf: (process) => model.state.processes[process]?.name ?? '',
      words: outputWords(t),
      onLine: (line) => viewStore.getState().reveal(line),
      onMoment: (event) => chooseEvent(model, event),
      onDrawn: (lineCount, shown, dropped, following) => {
        cursor.mark();
        const empty = lineCount === 0;
        // The count changes with every frame, and not a frame should cost a render.
        if (count.current) count.current.textContent = empty ? '' : countText(lineCount, shown, t);
        if (last.empty === empty && last.dropped === dropped && last.following === following) return;
        const drawnNow = { empty, dropped, following };
        // The lines stand in the page already: a word of there being none must go in the same frame.
        if (last.empty === empty) setDrawn(drawnNow);
        else flushSync(() => setDrawn(drawnNow));
        last = drawnNow;
      },
    });
    list.current = made;
    lines.current = output;
    made.filter(outputView.getState());
    const follow = () => (model.outcome === undefined ? made.soon() : made.now());
    // Closely where a person looks closely, and not while the picture of a young run grows.
    const tell = () => {
      const { step, following } = stretchStore.getState();
      made.tellTimes(momentDigits(following ? undefined : step));
    };
    tell();
    const stand = () => cursor.stand(playbackStore.getState().cursor);
    stand();
    const stops = [
      model.subscribe(follow),
      outputView.subscribe((filter) => made.filter(filter)),
      stretchStore.subscribe(tell),
      playbackStore.subscribe(stand),
    ];
    return () => {
      for (const stop of stops) stop();
      made.destroy();
    };
  }, [model, t]);

  const text = useCallback(() => lines.current?.text() ?? '', []);
  const silent = status === 'idle' ? 'empty' : isGoing(status) ? 'silent' : 'silentEnd';
  return (
    <section className="output" aria-label={t('output.title')}>
      <OutputTools model={model} count={count} empty={drawn.empty} text={text} />
      {drawn.dropped === 0 ? null : (
        <p className="output-earlier">{t('output.earlier', { count: drawn.dropped })}</p>
      )}
      <div className="output-frame">
        <div
          className="output-scroller"
          role="log"
          aria-label={t('output.title')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard.
          tabIndex={0}
          ref={scroller}
        />
        {drawn.empty ? <p className="output-empty">{t(SILENCE[silent])}</p> : null}
        {drawn.following ? null : (
          <div className="output-newest">
            <Button
              label={t('output.toEnd')}
              hint={t('output.toEndHint')}
              icon={<ArrowDown size={14} aria-hidden />}
              onPress={() => list.current?.follow()}
            />
          </div>
        )}
      </div>
    </section>
  );
}

function countText(lines: number, shown: number, t: Translate): string {
  return lines === shown
    ? t('output.lines', { count: lines })
    : t('output.linesOf', { count: shown, all: lines });
}

const SILENCE = { empty: 'output.empty', silent: 'output.silent', silentEnd: 'output.silentEnd' };
