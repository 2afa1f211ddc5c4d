import { Image } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useT } from '../../i18n/useT';
import { runStore } from '../../store/run';
import { Button } from '../../widgets/Button';
import { Choice } from '../../widgets/Choice';
import { CopyButton } from '../../widgets/CopyButton';
import { keep } from '../menu/exports';
import { timelinePicture } from '../menu/picture';
import { embedQuery, type SnippetParts, snippet } from './snippet';

type Kind = SnippetParts['kind'];
type Theme = SnippetParts['theme'];

/** What may be left out, by the name of the choice. */
const HIDDEN = { all: [], timeline: ['program'], program: ['timeline'] } as const;
type Parts = keyof typeof HIDDEN;
const PARTS: readonly Parts[] = ['all', 'timeline', 'program'];
const THEMES: readonly Theme[] = ['system', 'light', 'dark'];
const KINDS: readonly Kind[] = ['frame', 'element'];
const PICTURE = 'lockstep-timeline.svg';

const capital = (word: string) => word[0].toUpperCase() + word.slice(1);

/** The snippet that puts what is shared into another page, and how it will look there. */
export function EmbedPane({ fragment }: { fragment: string }) {
  const t = useT();
  const [kind, setKind] = useState<Kind>('frame');
  const [theme, setTheme] = useState<Theme>('system');
  const [shown, setShown] = useState<Parts>('all');
  const [autoplay, setAutoplay] = useState(false);
  const [withPicture, setWithPicture] = useState(false);
  const hide = HIDDEN[shown];
  const text = snippet({
    kind,
    host: new URL('.', location.href).href.replace(/[?#].*$/, ''),
    fragment,
    theme,
    hide,
    autoplay,
    title: t('share.embed.title'),
    picture: withPicture ? { file: PICTURE, text: t('share.embed.fallback') } : undefined,
  });
  const save = async () => {
    keep({ name: PICTURE, content: [await timelinePicture('whole', 'svg', t)], type: 'image/svg+xml' });
    setWithPicture(true);
  };
  return (
    <>
      <RadioGroup className="share-what" value={kind} onChange={(chosen) => setKind(chosen as Kind)}>
        <Label className="visually-hidden">{t('share.embed.what')}</Label>
        {KINDS.map((key) => (
          <ShareRadio
            key={key}
            value={key}
            name={t(`share.embed.${key}`)}
            note={t(`share.embed.${key}Note`)}
          />
        ))}
      </RadioGroup>
      <div className="share-options">
        <Choice<Parts>
          label={t('share.embed.parts')}
          options={PARTS.map((key) => ({ key, text: t(`share.embed.parts${capital(key)}`) }))}
          value={shown}
          onChoose={setShown}
        />
        <Choice<Theme>
          label={t('share.embed.theme')}
          options={THEMES.map((key) => ({ key, text: t(`share.embed.theme${capital(key)}`) }))}
          value={theme}
          onChoose={setTheme}
        />
        <label className="share-check">
          <input type="checkbox" checked={autoplay} onChange={(event) => setAutoplay(event.target.checked)} />
          {t('share.embed.autoplay')}
        </label>
      </div>
      <Snippet text={text} />
      <PictureOffer onSave={save} />
      <Preview query={embedQuery({ theme, hide, autoplay })} fragment={fragment} />
    </>
  );
}

/** A choice with a line about it. */
export function ShareRadio({ value, name, note }: { value: string; name: string; note: string }): ReactNode {
  return (
    <Radio value={value} className="share-radio">
      <span className="share-radio-mark" aria-hidden />
      <span className="share-radio-text">
        <span>{name}</span>
        <span className="share-radio-note">{note}</span>
      </span>
    </Radio>
  );
}

function Snippet({ text }: { text: string }) {
  const t = useT();
  const id = useId();
  return (
    <div className="share-snippet">
      <label className="visually-hidden" htmlFor={id}>
        {t('share.embed.snippet')}
      </label>
      <textarea id={id} readOnly rows={5} value={text} onFocus={(event) => event.target.select()} />
      <CopyButton
        kind="primary"
        wordy
        label={t('share.embed.copy')}
        answers={{ copied: t('share.embed.copied'), failed: t('share.embed.copyFailed') }}
        text={() => text}
      />
    </div>
  );
}

function PictureOffer({ onSave }: { onSave(): Promise<void> }) {
  const t = useT();
  const { model } = runStore.getState();
  if (model.events.length === 0) return <p className="share-note">{t('share.embed.noPicture')}</p>;
  return (
    <div className="share-picture">
      <Button
        label={t('share.embed.picture')}
        icon={<Image size={15} aria-hidden />}
        onPress={() => void onSave()}
      />
      <p className="share-note">{t('share.embed.pictureNote')}</p>
    </div>
  );
}

/** The embed itself, as high as it asks for. */
function Preview({ query, fragment }: { query: string; fragment: string }) {
  const t = useT();
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(360);
  useEffect(() => {
    const hear = ({ source, origin, data }: MessageEvent) => {
      if (source !== frame.current?.contentWindow || origin !== location.origin) return;
      if (data?.lockstep === 1 && data.type === 'height') setHeight(data.height);
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, []);
  const address = `./embed.html${query === '' ? '' : `?${query}`}${fragment}`;
  return (
    <section className="share-preview" aria-label={t('share.embed.preview')}>
      {/* A new address is a new frame: another fragment alone would not load it anew. */}
      <iframe key={address} ref={frame} title={t('share.embed.previewTitle')} src={address} height={height} />
    </section>
  );
}
