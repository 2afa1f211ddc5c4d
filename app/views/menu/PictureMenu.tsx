import { Image } from 'lucide-react';
import { Menu, MenuItem, Popover, SubmenuTrigger } from 'react-aria-components';
import { useT } from '../../i18n/useT';
import { keep } from './exports';
import { ItemFace } from './ItemFace';
import { type PictureFormat as Format, type PicturePart as Part, timelinePicture } from './picture';

const FORMATS: readonly Format[] = ['svg', 'png'];
const PARTS: readonly Part[] = ['whole', 'shown'];

/** The timeline as a picture: of the whole run or of what is on screen. What draws it is loaded when it is wanted. */
export function PictureMenu({ disabled }: { disabled: boolean }) {
  const t = useT();
  const take = async (part: Part, format: Format) => {
    const type = format === 'svg' ? 'image/svg+xml' : 'image/png';
    keep({ name: `lockstep-timeline.${format}`, content: [await timelinePicture(part, format, t)], type });
  };
  return (
    <SubmenuTrigger>
      <MenuItem
        className="choice-item menu-item"
        textValue={t('menu.picture')}
        isDisabled={disabled}
        id="picture"
      >
        <ItemFace icon={<Image />} text={t('menu.picture')} note={t('menu.pictureNote')} />
      </MenuItem>
      <Popover className="popover" offset={2}>
        <Menu className="choice-list" aria-label={t('menu.picture')}>
          {PARTS.flatMap((part) =>
            FORMATS.map((format) => {
              const name = t(`menu.pictureOf.${part}`, { format: format.toUpperCase() });
              return (
                <MenuItem
                  key={`${part} ${format}`}
                  className="choice-item"
                  textValue={name}
                  onAction={() => void take(part, format)}
                >
                  {name}
                </MenuItem>
              );
            }),
          )}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  );
}
