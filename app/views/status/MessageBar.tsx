import { Suspense, useState } from 'react';
import { useStore } from 'zustand';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { useLanguage, useT } from '../../i18n/useT';
import { useCommands } from '../../store/commands';
import { noticeStore } from '../../store/notice';
import { runStore } from '../../store/run';
import { laterView } from '../load';
import { Bar, type BarProps } from './Bar';
import { askedForWords } from './no-keyboard';
import { Told } from './Told';
import './status.css';

const StuckSentence = laterView('StuckSentence');
const FoundBar = laterView('FoundBar');

interface Message {
  /** Nobody can go on, and the findings say why. */
  stuck?: boolean;
  kind: BarProps['kind'];
  title: string;
  /** What exactly happened; English where it comes from the engine. */
  details: string[];
  /** The way out. */
  help?: string;
}

/** What a person must know of a run that did not end well, and what to do about it. */
export function MessageBar() {
  const commands = useCommands();
  const model = useStore(runStore, (state) => state.model);
  const failure = useStore(runStore, (state) => state.failure);
  const ended = useStore(runStore, (state) => state.status === 'ended');
  const unfinished = useStore(runStore, (state) => state.unfinished);
  const message = useMessage();
  const [closed, setClosed] = useState<TimelineModel>();
  const shown = message !== undefined && (failure !== undefined || closed !== model);
  const notice = useStore(noticeStore, (state) => state.notice);
  const close = () => {
    commands.dismiss();
    setClosed(model);
  };
  // Why a run is stuck is said with that it is.
  const mayBeFound =
    ended && closed !== model && (model.outcome === undefined ? unfinished : model.outcome.name !== 'stuck');
  return (
    <div className="message-place">
      <div role="alert">
        {notice === undefined ? null : (
          <MessageOf
            message={{ kind: 'bad', title: notice.title, details: [notice.detail], help: notice.help }}
            onClose={() => noticeStore.setState({ notice: undefined })}
          />
        )}
        {shown ? <MessageOf message={message} onClose={close} /> : null}
      </div>
      {/* Said when what is being read out has come to its end: the run is over. */}
      <div aria-live="polite">
        {mayBeFound ? (
          <Suspense fallback={null}>
            <FoundBar onClose={close} />
          </Suspense>
        ) : null}
      </div>
    </div>
  );
}

function MessageOf({ message, onClose }: { message: Message; onClose(): void }) {
  const { kind, title, details, help, stuck } = message;
  if (stuck) {
    return (
      <Bar kind={kind} onClose={onClose}>
        <Suspense fallback={<Told title={title} />}>
          <StuckSentence title={title} />
        </Suspense>
      </Bar>
    );
  }
  return (
    <Bar kind={kind} onClose={onClose}>
      <p>
        <strong>{title}</strong> {details.length === 1 ? details[0] : null}{' '}
        {help === undefined ? null : <span className="message-help">{help}</span>}
      </p>
      {details.length > 1 ? (
        <ul>
          {details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      ) : null}
    </Bar>
  );
}

function useMessage(): Message | undefined {
  const t = useT();
  const language = useLanguage();
  const { model, status, failure, ran, limits } = useStore(runStore);
  if (failure !== undefined) {
    const started = ran !== undefined && status !== 'idle' && model.outcome === undefined;
    return {
      kind: 'bad',
      title: t(started ? 'workbench.failed' : 'workbench.cannotStart'),
      details: [failure],
      help: t(started ? 'workbench.failedHelp' : 'workbench.cannotStartHelp'),
    };
  }
  const { outcome } = model;
  if (status !== 'ended' || outcome === undefined) return undefined;
  const number = (value: number) => value.toLocaleString(language);
  const limit = (title: string, help = t('status.kept')): Message => ({
    kind: 'warn',
    title,
    details: [],
    help,
  });
  switch (outcome.name) {
    case 'exited':
      return askedForWords(model)
        ? { kind: 'warn', title: t('workbench.noKeyboard'), details: [], help: t('workbench.noKeyboardHelp') }
        : undefined;
    case 'stuck':
      return { kind: 'warn', title: t('status.stuckTitle'), details: [], stuck: true };
    case 'output-limit':
      return limit(t('status.outputLimit', { limit: number(limits.outputBytes) }));
    case 'trace-limit':
      return limit(t('status.traceLimit', { limit: number(limits.traceEvents) }));
    case 'line-limit':
      return limit(t('status.lineLimit', { limit: number(limits.lines) }), t('status.lineLimitHelp'));
    case 'memory-limit':
      return limit(t('status.memoryLimit'));
    case 'worker-died':
      return {
        kind: 'bad',
        title: t('workbench.workerDied'),
        details: [outcome.detail],
        help: t('workbench.workerDiedHelp'),
      };
    case 'failed':
      return {
        kind: 'bad',
        title: t('workbench.failed'),
        details: [outcome.detail],
        help: t('workbench.failedHelp'),
      };
    default:
      return undefined;
  }
}
