import {
  FileJson,
  FileText,
  FolderOpen,
  Languages,
  Map as MapIcon,
  Menu as MenuIcon,
  MonitorCog,
  Palette,
  ScrollText,
  Workflow,
} from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
  SubmenuTrigger,
} from 'react-aria-components';
import { useStore } from 'zustand';
import { PRESETS, type Preset } from '../../../core/trace/event';
import { useLanguage, useT } from '../../i18n/useT';
import { useCommands } from '../../store/commands';
import { programStore } from '../../store/program';
import { runStore } from '../../store/run';
import { type Language, settingsStore, type ThemeChoice } from '../../store/settings';
import { tourStore } from '../../store/tour';
import { type ExportKind, exported, keep } from './exports';
import { ItemFace, type ItemFaceProps } from './ItemFace';
import { askForRun } from './open-file';
import { PictureMenu } from './PictureMenu';
import './menu.css';

/** What a person takes along or brings, and what is seldom needed; beside a short bar platform, language and theme, too. */
export function PageMenu({ short }: { short: boolean }) {
  const t = useT();
  const commands = useCommands();
  const without = useStore(runStore, (state) => state.ran === undefined);
  const take = (kind: ExportKind) => {
    const { model, ran = '' } = runStore.getState();
    keep(exported(kind, model, kind === 'program' ? programStore.getState().text : ran));
  };
  return (
    <MenuTrigger>
      <Button className="button icon-only page-menu-button" aria-label={t('menu.label')}>
        <MenuIcon size={16} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Menu className="choice-list page-menu" aria-label={t('menu.label')}>
          <MenuSection>
            <Header className="menu-title">{t('menu.take')}</Header>
            <Item
              icon={<FileJson />}
              text={t('menu.json')}
              note={t('menu.jsonNote')}
              disabled={without}
              onAction={() => take('json')}
            />
            <Item
              icon={<Workflow />}
              text={t('menu.perfetto')}
              note={t('menu.perfettoNote')}
              disabled={without}
              onAction={() => take('perfetto')}
            />
            <PictureMenu disabled={without} />
            <Item
              icon={<ScrollText />}
              text={t('menu.output')}
              disabled={without}
              onAction={() => take('output')}
            />
            <Item icon={<FileText />} text={t('menu.program')} onAction={() => take('program')} />
          </MenuSection>
          <Separator className="menu-line" />
          <Item
            icon={<FolderOpen />}
            text={t('menu.open')}
            note={t('menu.openNote')}
            onAction={() => askForRun(commands, t)}
          />
          <Item icon={<MapIcon />} text={t('menu.tour')} onAction={() => tourStore.getState().begin()} />
          {short ? <Preferences /> : null}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

interface ItemProps extends ItemFaceProps {
  disabled?: boolean;
  onAction(): void;
}

function Item({ icon, text, note, disabled, onAction }: ItemProps) {
  return (
    <MenuItem className="choice-item menu-item" textValue={text} isDisabled={disabled} onAction={onAction}>
      <ItemFace icon={icon} text={text} note={note} />
    </MenuItem>
  );
}

function Preferences() {
  const t = useT();
  const language = useLanguage();
  const theme = useStore(settingsStore, (state) => state.theme);
  const preset = useStore(settingsStore, (state) => state.preset);
  return (
    <>
      <Separator className="menu-line" />
      <ChoiceMenu
        icon={<MonitorCog />}
        text={t('controls.platform')}
        value={preset}
        options={Object.fromEntries(PRESETS.map((key) => [key, t(`controls.platform_${key}`)]))}
        onChoose={(chosen) => settingsStore.setState({ preset: chosen as Preset })}
      />
      <ChoiceMenu
        icon={<Languages />}
        text={t('controls.language')}
        value={language}
        options={{ en: 'English', zh: '简体中文' }}
        onChoose={(chosen) => settingsStore.setState({ language: chosen as Language })}
      />
      <ChoiceMenu
        icon={<Palette />}
        text={t('controls.theme')}
        value={theme}
        options={{
          system: t('controls.themeSystem'),
          light: t('controls.themeLight'),
          dark: t('controls.themeDark'),
        }}
        onChoose={(chosen) => settingsStore.setState({ theme: chosen as ThemeChoice })}
      />
    </>
  );
}

interface ChoiceMenuProps {
  icon: ReactNode;
  text: string;
  value: string;
  options: Record<string, string>;
  onChoose(key: string): void;
}

function ChoiceMenu({ icon, text, value, options, onChoose }: ChoiceMenuProps) {
  return (
    <SubmenuTrigger>
      <MenuItem className="choice-item menu-item" textValue={text}>
        <ItemFace icon={icon} text={text} note={options[value]} />
      </MenuItem>
      <Popover className="popover" offset={2}>
        <Menu
          className="choice-list"
          aria-label={text}
          selectionMode="single"
          selectedKeys={[value]}
          onSelectionChange={(keys) => {
            for (const key of keys) onChoose(String(key));
          }}
        >
          {Object.entries(options).map(([key, name]) => (
            <MenuItem key={key} id={key} className="choice-item" textValue={name}>
              {name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  );
}
