import { GraduationCap } from 'lucide-react';
import { useStore } from 'zustand';
import { useT } from '../../i18n/useT';
import { lessonsStore } from '../../store/lessons';
import { scenarioStore } from '../../store/scenarios';
import { viewStore } from '../../store/view';
import { Banner } from '../../widgets/Banner';
import { Button } from '../../widgets/Button';

/** Says that the scenario of the address cannot be shown, and offers those that can. */
export function MissingScenario() {
  const t = useT();
  const missing = useStore(scenarioStore, (state) => state.missing);
  const forget = () => scenarioStore.setState({ missing: undefined });
  const showLibrary = () => {
    forget();
    lessonsStore.getState().list(true);
    viewStore.getState().show('library');
  };
  return (
    <Banner
      kind="bad"
      action={
        <Button
          kind="quiet"
          label={t('library.all')}
          icon={<GraduationCap size={14} aria-hidden />}
          onPress={showLibrary}
        />
      }
      dismissLabel={t('workbench.dismiss')}
      onDismiss={forget}
    >
      {missing === undefined ? null : (
        <>
          <strong>{t('library.missing', { id: missing.id })}</strong> {t(`library.missing_${missing.why}`)}
        </>
      )}
    </Banner>
  );
}
