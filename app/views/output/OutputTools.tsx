import type { Ref } from 'react';
import { useStore } from 'zustand';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { useT } from '../../i18n/useT';
import { useModel } from '../../store/useModel';
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

const processCount = (model: TimelineModel) => model.processes.length;

/** What of the output is shown, and the way to take it along. */
export function OutputTools({ model, count, empty, text }: OutputToolsProps) {
  const t = useT();
  const filter = useStore(outputView);
  // Rendered again when there is one more to choose.
  useModel(model, processCount);
  const processes = [
    { key: '-1', text: t('output.allProcesses') },
    ...model.state.processes.map(({ index, name }) => ({ key: String(index), text: name })),
  ];
  return (
    <div className="panel-tools">
      <SearchBox
        label={t('output.search')}
        placeholder={t('output.searchHint')}
        clearLabel={t('output.clear')}
        value={filter.text}
        onChange={(value) => outputView.setState({ text: value })}
      />
      <Choice
        className="small"
        label={t('output.process')}
        options={processes}
        value={String(filter.process)}
        onChoose={(key) => outputView.setState({ process: Number(key) })}
      />
      <span className="pane-note panel-count" ref={count} />
      <CopyButton
        label={t('output.copy')}
        hint={t('output.copyHint')}
        answers={{ copied: t('output.copied'), failed: t('output.copyFailed') }}
        disabled={empty}
        text={text}
      />
    </div>
  );
}
