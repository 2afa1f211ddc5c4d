import { Undo2 } from 'lucide-react';
import { useStore } from 'zustand';
import { useT } from '../../i18n/useT';
import { type LinkProblem, type LinkState, linkStore, NO_LINK } from '../../store/link';
import { programStore } from '../../store/program';
import { runStore } from '../../store/run';
import { durationText } from '../../view-model/time-text';
import { Banner, type BannerKind } from '../../widgets/Banner';
import { Button } from '../../widgets/Button';

/** What a person must know of the link that the page was opened with: what comes next, or what is wrong with it. */
export function LinkBar() {
  const t = useT();
  const link = useStore(linkStore);
  const text = useStore(programStore, (state) => state.text);
  const { problem, opened, own, before } = link;
  // An edited program is no longer the one that came.
  const shown = problem !== undefined || (opened !== undefined && !own && opened.document.program === text);
  const kind = problem === undefined ? kindOf(link) : 'bad';
  return (
    <Banner
      kind={kind}
      action={
        before === undefined ? null : (
          <Button
            kind="quiet"
            label={t('share.bar.back')}
            icon={<Undo2 size={14} aria-hidden />}
            onPress={() => programStore.getState().pick(before)}
          />
        )
      }
      dismissLabel={t('share.bar.dismiss')}
      onDismiss={() => linkStore.setState(NO_LINK)}
    >
      {!shown ? null : problem === undefined ? <Opened link={link} /> : <Problem problem={problem} />}
    </Banner>
  );
}

function kindOf({ verdict }: LinkState): BannerKind {
  if (verdict === undefined) return 'info';
  return verdict === 'same' ? 'good' : 'warn';
}

function Opened({ link }: { link: LinkState }) {
  const t = useT();
  const costModel = useStore(runStore, ({ model }) => model.state.info?.costModel ?? 0);
  const { opened, verdict, pending } = link;
  const ran = useStore(runStore, (state) => state.ran === opened?.document.program);
  if (opened === undefined) return null;
  const { document, view, unread } = opened;
  const sentences: string[] = [];
  if (verdict === undefined) {
    sentences.push(t('share.bar.opened'));
    const repeatable = document.settings.engine === 'repeatable';
    if (pending && view.cursor !== undefined)
      sentences.push(t('share.bar.runTo', { time: durationText(view.cursor.time) }));
    else if (!ran) sentences.push(t(repeatable ? 'share.bar.run' : 'share.bar.runLive'));
  } else {
    sentences.push(t(`share.bar.${verdict}`, { from: document.run?.costModel ?? 0, to: costModel }));
  }
  if (unread.length > 0) sentences.push(t('share.bar.unread', { parts: unread.join(', ') }));
  return sentences.join(' ');
}

function Problem({ problem }: { problem: LinkProblem }) {
  const t = useT();
  const { fault, what, position, message } = problem;
  return (
    <>
      <strong>{t('share.bar.cannot')}</strong> {t(`share.fault.${fault}`, { what, position, message })}{' '}
      {t(fault === 'newer' ? 'share.bar.reload' : 'share.bar.again')}
    </>
  );
}
