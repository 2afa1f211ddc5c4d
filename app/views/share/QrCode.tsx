import { useMemo } from 'react';
import { useLanguage, useT } from '../../i18n/useT';
import { QR_BYTES_MOST, qrModules, qrPath } from './qr-modules';

/** A link for the camera of a phone; for a link that no code can hold, a sentence. */
export function QrCode({ text }: { text: string }) {
  const t = useT();
  const language = useLanguage();
  const modules = useMemo(() => qrModules(text), [text]);
  if (modules === undefined)
    return (
      <p className="share-length">{t('share.qrTooLong', { most: QR_BYTES_MOST.toLocaleString(language) })}</p>
    );
  const size = modules.length;
  return (
    <svg
      className="share-qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={t('share.qr')}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} className="share-qr-paper" />
      <path d={qrPath(modules)} className="share-qr-ink" />
    </svg>
  );
}
