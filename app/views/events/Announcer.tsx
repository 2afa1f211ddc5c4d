import { useEffect, useState } from 'react';
import { Kind } from '../../../core/trace/event';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { processName } from '../../view-model/names';

/** A screen reader is told at most so often, milliseconds: it speaks no faster. */
const SPEAK_MS = 2_000;
/** And of no more events at once. */
const SPOKEN_MOST = 3;

/** What people want to hear of a run that goes on, without looking for it. */
const SPOKEN: ReadonlySet<Kind> = new Set([Kind.ProcessStart, Kind.ProcessExit, Kind.Output, Kind.RunEnd]);

/** Tells a run in words to those who listen: who began, who printed what, who ended, and how it all ended. */
export function Announcer({ model, wordsOf }: { model: TimelineModel; wordsOf(event: number): string }) {
  const [text, setText] = useState('');
  useEffect(() => {
    let told = model.events.length;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const speak = () => {
      timer = undefined;
      const events = spokenSince(model, told);
      told = model.events.length;
      if (events.length > 0) setText(events.map((event) => sentence(model, event, wordsOf)).join('; '));
    };
    const leave = model.subscribe(() => {
      timer ??= setTimeout(speak, SPEAK_MS);
    });
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [model, wordsOf]);
  return (
    <p className="visually-hidden" role="log" aria-live="polite">
      {text}
    </p>
  );
}

/** The last few of the events since `from` that are told. */
function spokenSince({ events }: TimelineModel, from: number): number[] {
  const found: number[] = [];
  for (let at = events.length - 1; at >= from && found.length < SPOKEN_MOST; at--) {
    if (SPOKEN.has(events.kind(at))) found.unshift(at);
  }
  return found;
}

function sentence(model: TimelineModel, event: number, wordsOf: (event: number) => string): string {
  const name = processName(model.state, model.processOf(event));
  return name === '' ? wordsOf(event) : `${name} ${wordsOf(event)}`;
}
