import { Share2 } from 'lucide-react';
import { lazy, useState } from 'react';
import { useT } from '../../i18n/useT';
import { withTexts } from '../../i18n/with-texts';
import { Button } from '../../widgets/Button';
import { LatePart } from '../../widgets/LatePart';
import { fetched } from '../../widgets/missing-part';
import { useMedia } from '../../widgets/useMedia';

const ShareDialog = lazy(() =>
  fetched(withTexts(async () => ({ default: (await import('./ShareDialog')).ShareDialog }))),
);

/** Narrower windows have no room for the word. */
const ROOMY = '(min-width: 1280px)';

export function ShareButton() {
  const t = useT();
  const roomy = useMedia(ROOMY);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        kind="quiet"
        iconOnly={!roomy}
        label={t('workbench.share')}
        icon={<Share2 size={15} aria-hidden />}
        onPress={() => setOpen(true)}
      />
      {open ? (
        <LatePart onClose={() => setOpen(false)}>
          <ShareDialog onClose={() => setOpen(false)} />
        </LatePart>
      ) : null}
    </>
  );
}
