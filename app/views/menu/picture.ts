import type { Translate } from '../../i18n/useT';
import { lanesStore } from '../../store/lanes';
import { programStore } from '../../store/program';
import { runStore } from '../../store/run';
import { scenarioStore } from '../../store/scenarios';
import { selectionStore } from '../../store/selection';
import { stretchStore } from '../../store/stretch';

export type PictureFormat = 'svg' | 'png';
/** The whole run, or what is on screen. */
export type PicturePart = 'whole' | 'shown';

/** The timeline as it is arranged on screen, as the content of a file. What draws it is loaded when it is wanted. */
export async function timelinePicture(
  part: PicturePart,
  format: PictureFormat,
  t: Translate,
): Promise<BlobPart> {
  const { timelinePng, timelineSvg } = await import('../timeline/sheet/timeline-file');
  const { model, ran } = runStore.getState();
  const { id, language } = programStore.getState();
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
  return format === 'svg' ? timelineSvg(request) : await timelinePng(request);
}
