import { BadTraceFile, readTraceFile } from '../../../core/trace/export/json';
import type { Translate } from '../../i18n/useT';
import { fragmentInFile } from '../../share/link-file';
import type { Commands } from '../../store/commands';
import { noticeStore } from '../../store/notice';

/** Asks a person for a file of a run and shows the run; of what cannot be opened it says why. */
export function askForRun(commands: Commands, t: Translate): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file !== undefined) void openRun(file, commands, t);
  });
  input.click();
}

export async function openRun(file: Blob, commands: Commands, t: Translate): Promise<void> {
  try {
    const text = await file.text();
    const fragment = fragmentInFile(text);
    if (fragment !== undefined) {
      location.hash = fragment; // What is wrong with it is said as of any link.
      return;
    }
    const content = readTraceFile(text);
    noticeStore.setState({ notice: undefined });
    commands.open(content);
  } catch (error) {
    const what = error instanceof BadTraceFile ? error.what : 'unreadable';
    noticeStore.setState({
      notice: {
        title: t('menu.cannotOpen'),
        detail: what === 'damaged' ? (error as Error).message : t(`menu.wrong.${what}`),
        help: t(what === 'newer' ? 'menu.reloadHelp' : 'menu.openHelp'),
      },
    });
  }
}
