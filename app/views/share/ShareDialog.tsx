import { FileDown, X } from 'lucide-react';
import { useId, useState } from 'react';
import { Heading, Label, RadioGroup } from 'react-aria-components';
import { fitsLink, type Link, writeLink } from '../../../core/link/link';
import { useLanguage, useT } from '../../i18n/useT';
import { linkFile } from '../../share/link-file';
import { LINK_LENGTH_GOOD } from '../../share/link-session';
import { embedLink, programLink, showsRunOf, viewLink } from '../../share/page-link';
import { runStore } from '../../store/run';
import { Button } from '../../widgets/Button';
import { CopyButton } from '../../widgets/CopyButton';
import { Sheet } from '../../widgets/Sheet';
import { Tabs } from '../../widgets/Tabs';
import { exported, keep } from '../menu/exports';
import { EmbedPane, ShareRadio } from './EmbedPane';
import { QrCode } from './QrCode';
import './share.css';

type What = 'view' | 'program';
const WHATS: readonly What[] = ['view', 'program'];

/** A link to what is seen, or to the program alone: to copy, to photograph, or as a file. */
export function ShareDialog({ onClose }: { onClose(): void }) {
  const t = useT();
  const [what, setWhat] = useState<What>('view');
  // As it was when the dialog was opened: what is shared does not change under the person's hands.
  const [links] = useState<Record<What, Link>>(() => ({ view: viewLink(), program: programLink() }));
  const link = links[what];
  const why = viewNote(links.view);
  const note = what === 'view' ? why : undefined;
  return (
    <Sheet className="share-sheet" open onClose={onClose}>
      <header>
        <Heading slot="title">{t('share.title')}</Heading>
        <Button
          kind="quiet"
          iconOnly
          label={t('share.close')}
          icon={<X size={15} aria-hidden />}
          onPress={onClose}
        />
      </header>
      <RadioGroup className="share-what" value={what} onChange={(chosen) => setWhat(chosen as What)}>
        <Label className="visually-hidden">{t('share.what')}</Label>
        {WHATS.map((key) => (
          <ShareRadio
            key={key}
            value={key}
            name={t(`share.${key}`)}
            note={t(key === 'view' && why !== undefined ? 'share.viewNoteBare' : `share.${key}Note`)}
          />
        ))}
      </RadioGroup>
      <p className="share-note" role="status">
        {note === undefined ? '' : t(note)}
      </p>
      {note === 'share.isLive' ? <KeepRun /> : null}
      {fitsLink(link.document) ? (
        <Ways link={link} />
      ) : (
        <p className="share-warning">{t('share.tooLarge')}</p>
      )}
    </Sheet>
  );
}

/** Why the link leads to no moment of a run. */
function viewNote({ document, view }: Link): string | undefined {
  const { ran, model } = runStore.getState();
  if (view.cursor !== undefined || document.run !== undefined) return undefined;
  if (ran === undefined) return 'share.notRun';
  if (document.settings.engine === 'live') return 'share.isLive';
  if (!showsRunOf(document)) return 'share.isChanged';
  return model.outcome === undefined ? 'share.goesOn' : 'share.wasCut';
}

/** The very run on screen, as a file: of a live one no link can tell. */
function KeepRun() {
  const t = useT();
  return (
    <div className="share-keep">
      <Button
        label={t('share.saveRun')}
        icon={<FileDown size={15} aria-hidden />}
        onPress={() => {
          const { model, ran = '' } = runStore.getState();
          keep(exported('json', model, ran));
        }}
      />
      <p className="share-note">{t('share.saveRunNote', { open: t('menu.open') })}</p>
    </div>
  );
}

type Way = 'link' | 'embed';

/** The link itself, or a snippet that puts it into another page. */
function Ways({ link }: { link: Link }) {
  const t = useT();
  const [way, setWay] = useState<Way>('link');
  const pane = useId();
  return (
    <>
      <Tabs<Way>
        kind="dock"
        label={t('share.kinds')}
        value={way}
        onChoose={setWay}
        tabs={[
          { key: 'link', text: t('share.kindLink'), pane },
          { key: 'embed', text: t('share.kindEmbed'), pane },
        ]}
      />
      <div className="share-way" id={pane} role="tabpanel">
        {way === 'link' ? (
          <LinkParts fragment={writeLink(link)} program={link.document.program} />
        ) : (
          <EmbedPane fragment={writeLink(embedLink(link))} />
        )}
      </div>
    </>
  );
}

function LinkParts({ fragment, program }: { fragment: string; program: string }) {
  const t = useT();
  const language = useLanguage();
  const id = useId();
  const address = `${location.origin}${location.pathname}${fragment}`;
  const count = address.length;
  return (
    <>
      <div className="share-link">
        <label className="visually-hidden" htmlFor={id}>
          {t('share.link')}
        </label>
        <input
          id={id}
          className="share-address"
          readOnly
          value={address}
          onFocus={(event) => event.target.select()}
        />
        <CopyButton
          kind="primary"
          wordy
          label={t('share.copy')}
          answers={{ copied: t('share.copied'), failed: t('share.copyFailed') }}
          text={() => address}
        />
      </div>
      <p className="share-length">{t('share.length', { count, number: count.toLocaleString(language) })}</p>
      {count > LINK_LENGTH_GOOD ? (
        <div className="share-warning">
          <p>{t('share.long', { most: LINK_LENGTH_GOOD.toLocaleString(language) })}</p>
          <Button
            label={t('share.saveFile')}
            icon={<FileDown size={15} aria-hidden />}
            onPress={() =>
              keep({
                name: 'lockstep-link.json',
                content: [linkFile(fragment, program)],
                type: 'application/json',
              })
            }
          />
        </div>
      ) : null}
      <QrCode text={address} />
    </>
  );
}
