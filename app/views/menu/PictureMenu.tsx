import { Image } from 'lucide-react';
import { Menu, MenuItem, Popover, SubmenuTrigger } from 'react-aria-components';
import { useLanguage, useT } from '../../i18n/useT';
import { lanesStore } from '../../store/lanes';
import { programStore } from '../../store/program';
import { runStore } from '../../store/run';
import { scenarioStore } from '../../store/scenarios';
import { selectionStore } from '../../store/selection';
import { stretchStore } from '../../store/stretch';
import { keep } from './exports';

const FORMATS = ['svg', 'png'] as const;
const PARTS = ['whole', 'shown'] as const;
type Format = (typeof FORMATS)[number];
type Part = (typeof PARTS)[number];

/** The timeline as a picture: of the whole run or of what is on screen. What draws it is loaded when it is wanted. */
export function PictureMenu({ disabled }: { disabled: boolean }) {
  const t = useT();
  const language = useLanguage();
  const take = async (part: Part, format: Format) => {
    const { timelinePng, timelineSvg } = await import('../timeline/sheet/timeline-file');
    const { model, ran } = runStore.getState();
    const { id } = programStore.getState();
    const scenario = scenarioStore.getState().known.find((one) => one.id === id);
    const asItCame = Object.values(scenario?.sources ?? {}).some((source) => source === ran);
    const choices = lanesStore.getState();
    const request = {
      model,
      choices,
      allArrows: choices.arrows === 'all',
      chosen: selectionStore.getState().selected,
      stretch: part === 'whole' ? undefined : stretchStore.getState(),
      // An edited program may be about something else.
      title: (asItCame ? scenario?.texts[language].title : undefined) ?? 'Lockstep',
      t,
    };
    const content = format === 'svg' ? timelineSvg(request) : await timelinePng(request);
    const type = format === 'svg' ? 'image/svg+xml' : 'image/png';
    keep({ name: `lockstep-timeline.${format}`, content: [content], type });
  };
  return (
    <SubmenuTrigger>
      <MenuItem
        className="choice-item menu-item"
        textValue={t('menu.picture')}
        isDisabled={disabled}
        id="picture"
      >
        <span className="menu-icon" aria-hidden>
          <Image />
        </span>
        <span className="choice-text">
          <span>{t('menu.picture')}</span>
          <span className="choice-note">{t('menu.pictureNote')}</span>
        </span>
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
