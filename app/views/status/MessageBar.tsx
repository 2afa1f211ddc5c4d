import { CircleAlert, TriangleAlert } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useStore } from 'zustand';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { useLanguage, useT } from '../../i18n/useT';
import { withTexts } from '../../i18n/with-texts';
import { useCommands } from '../../store/commands';
import { noticeStore } from '../../store/notice';
import { runStore } from '../../store/run';
import { CloseButton } from '../../widgets/CloseButton';
import './status.css';

const StuckSentence = lazy(() =>
  withTexts(async () => ({ default: (await import('./StuckSentence')).StuckSentence })),
);

interface Message {
  /** The findings say why. */
  more?: boolean;
  kind: 'bad' | 'warn';
  title: string;
  /** What exactly happened; English where it comes from the engine. */
  details: string[];
  /** The way out. */
  help?: string;
}

/** What a person must know of a run that did not end well, and what to do about it. */
export function MessageBar() {
  const t = useT();
  const { dismiss } = useCommands();
  const model = useStore(runStore, (state) => state.model);
  const failure = useStore(runStore, (state) => state.failure);
  const message = useMessage();
  const [closed, setClosed] = useState<TimelineModel>();
  const shown = message !== undefined && (failure !== undefined || closed !== model);
  const notice = useStore(noticeStore, (state) => state.notice);
  const close = () => {
    dismiss();
    setClosed(model);
  };
  return (
    <div className="message-place" role="alert">
      {notice === undefined ? null : (
        <Bar message={{ kind: 'bad', title: notice.title, details: [notice.detail], help: notice.help }}>
          <CloseButton
            label={t('status.dismiss')}
            onPress={() => noticeStore.setState({ notice: undefined })}
          />
        </Bar>
      )}
      {shown ? (
        <Bar message={message}>
          <CloseButton label={t('status.dismiss')} onPress={close} />
        </Bar>
      ) : null}
    </div>
  );
}

function Bar({ message, children }: { message: Message; children: ReactNode }) {
  const Icon = message.kind === 'bad' ? CircleAlert : TriangleAlert;
  return (
    <div className={`message ${message.kind}`}>
      <Icon className="message-icon" size={16} aria-hidden />
      <div className="message-text">
        <p>
          <strong>{message.title}</strong> {message.details.length === 1 ? message.details[0] : null}{' '}
          {message.help === undefined ? null : <span className="message-help">{message.help}</span>}
        </p>
        {message.details.length > 1 ? (
          <ul>
            {message.details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        ) : null}
        {message.more ? (
          <Suspense fallback={null}>
            <StuckSentence />
          </Suspense>
        ) : null}
      </div>
      {children}
    </div>
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
      title: t(started ? 'status.failed' : 'status.cannotStart'),
      details: [failure],
      help: t(started ? 'status.failedHelp' : 'status.cannotStartHelp'),
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
    case 'stuck':
      return { kind: 'warn', title: t('status.stuckTitle'), details: [], more: true };
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
        title: t('status.workerDied'),
        details: [outcome.detail],
        help: t('status.workerDiedHelp'),
      };
    case 'failed':
      return {
        kind: 'bad',
        title: t('status.failed'),
        details: [outcome.detail],
        help: t('status.failedHelp'),
      };
    default:
      return undefined;
  }
}
