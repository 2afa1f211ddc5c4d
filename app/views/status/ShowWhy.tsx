import { useT } from '../../i18n/useT';
import { type Pane, viewStore } from '../../store/view';
import { Button } from '../../widgets/Button';

/** The way from what is said of a run beside its timeline to the panel that has all of it. */
export function ShowWhy({ pane }: { pane: Pane }) {
  const t = useT();
  return (
    <Button
      className="message-more"
      label={t('status.showWhy')}
      onPress={() => viewStore.getState().show(pane)}
    />
  );
}
