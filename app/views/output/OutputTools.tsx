import { memo, type Ref } from 'react';
import { useStore } from 'zustand';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { useT } from '../../i18n/useT';
import { useModel } from '../../store/useModel';
import { offeredCount, processOptions } from '../../view-model/process-options';
import { Choice } from '../../widgets/Choice';
import { CopyButton } from '../../widgets/CopyButton';
import { SearchBox } from '../../widgets/SearchBox';
import { outputView } from './output-view';

export interface OutputToolsProps {
  model: TimelineModel;
  /** Where the number of lines is written. */
  count: Ref<HTMLSpanElement>;
  empty: boolean;
  text(): string;
}

/** What of the output is shown, and the way to take it along. Only what a run changes is rendered with it. */
export const OutputTools = memo(function OutputTools({ model, count, empty, text }: OutputToolsProps) {
  return (
    <div className="panel-tools">
      <OutputSearch />
      <ProcessChoice model={model} />
      <span className="pane-note panel-count" ref={count} />
      <CopyOutput empty={empty} text={text} />
    </div>
  );
});

const OutputSearch = memo(function OutputSearch() {
  const t = useT();
  const value = useStore(outputView, (filter) => filter.text);
  return (
    <SearchBox
      label={t('output.search')}
      placeholder={t('output.searchHint')}
      clearLabel={t('output.clear')}
      value={value}
      onChange={(text) => outputView.setState({ text })}
    />
  );
});

function ProcessChoice({ model }: Pick<OutputToolsProps, 'model'>) {
  const t = useT();
  const chosen = useStore(outputView, (filter) => filter.process);
  // Rendered again when there is one more to choose.
  useModel(model, offeredCount);
  return (
    <Choice
      className="small"
      label={t('output.process')}
      options={processOptions(model, chosen, t('output.allProcesses'))}
      value={String(chosen)}
      onChoose={(key) => outputView.setState({ process: Number(key) })}
    />
  );
}

const CopyOutput = memo(function CopyOutput({ empty, text }: Pick<OutputToolsProps, 'empty' | 'text'>) {
  const t = useT();
  return (
    <CopyButton
      label={t('output.copy')}
      hint={t('output.copyHint')}
      answers={{ copied: t('output.copied'), failed: t('output.copyFailed') }}
      disabled={empty}
      text={text}
    />
  );
});
