/** The timeline alone on a page, with a made-up trace of any length: scripts/bench-page.mjs measures it. */
import { createRoot } from 'react-dom/client';
import { setLanguage } from '../../app/i18n/i18n';
import { useT } from '../../app/i18n/useT';
import { runStore } from '../../app/store/run';
import { Timeline } from '../../app/views/timeline/Timeline';
import { decodeTrace, encodeTrace } from '../../core/trace/codec';
import { mixedTrace } from '../../core/trace/model/testing/synthetic';
import { TimelineModel } from '../../core/trace/model/timeline-model';
import { speedscopeProfile } from './speedscope';
import '../../app/i18n/later-texts';
import '../../app/theme.css';

/** A page does not append a million events in one task: so many at once, as app/run does. */
const PIECE_EVENTS = 4_000;

export interface BenchPage {
  /** The bytes of a trace of so many events, as a file has them. */
  make(events: number): number;
  /** Reads the bytes, builds the model and shows it; the first picture is drawn when it answers. */
  open(): Promise<number>;
  /** Works out the state at so many events all over the trace, each in a task of its own. */
  jumps(count: number): Promise<void>;
  /** The same trace in speedscope's format. */
  profile(): string;
}

declare global {
  var benchPage: BenchPage;
}

let bytes = new Uint8Array(0);

function Page() {
  const t = useT();
  return <Timeline model={runStore.getState().model} status="ended" t={t} onPause={() => {}} />;
}

const root = createRoot(document.getElementById('root')!);
setLanguage('en');

const page: BenchPage = {
  make(events) {
    bytes = encodeTrace(mixedTrace(events));
    return bytes.length;
  },
  async open() {
    const model = new TimelineModel();
    const events = decodeTrace(bytes);
    for (let at = 0; at < events.length; at += PIECE_EVENTS)
      model.append(events.slice(at, at + PIECE_EVENTS));
    runStore.setState({ model, status: 'ended', ran: '' });
    root.render(<Page key={model.events.length} />);
    await nextFrame();
    await nextFrame();
    return model.events.length;
  },
  async jumps(count) {
    const { model } = runStore.getState();
    for (let jump = 0; jump < count; jump++) {
      await nextTask();
      model.stateAt((jump * 48_271) % model.events.length);
    }
  },
  profile: () => JSON.stringify(speedscopeProfile(runStore.getState().model)),
};

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}

/** A message to ourselves: a timer would wait. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });
}

globalThis.benchPage = page;
