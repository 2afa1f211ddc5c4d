/** What the page shows, as a link says it, and back. */
import { LINK_SETTINGS, type LinkDocument, type LinkSettings } from '../../core/link/document';
import type { Link } from '../../core/link/link';
import type { LinkChoice, LinkView } from '../../core/link/view';
import { PRESETS } from '../../core/trace/event';
import { outcomeHash } from '../../core/trace/model/outcome-hash';
import { sketchText } from '../../core/trace/sketch/sketch';
import { sketchOf } from '../../core/trace/sketch/sketch-of';
import { linkStore } from '../store/link';
import { playbackStore } from '../store/playback';
import { programStore } from '../store/program';
import { runStore } from '../store/run';
import { type Selected, selectionStore } from '../store/selection';
import { type RunChoices, SPEEDS, settingsStore } from '../store/settings';
import { stretchStore } from '../store/stretch';
import { BOTTOM_PANELS, type Pane, type PanelName, SIDE_PANELS, viewStore } from '../store/view';

/** The program and its settings alone. */
export function programLink(): Link {
  return { document: pageDocument(), view: {} };
}

/** All that is seen: of a run that can be repeated also its outcome, and where in it the page is. */
export function viewLink(): Link {
  const document = pageDocument();
  const { model } = runStore.getState();
  const tabs = pageTabs();
  const { opened, pending } = linkStore.getState();
  // Where an opened link leads is where the page is, also before it was run.
  if (pending && opened !== undefined && sameRun(opened.document, document))
    return { document: opened.document, view: { ...opened.view, sketch: undefined, tabs } };
  if (!showsRunOf(document)) return { document, view: { tabs } };
  const outcome = outcomeHash(model);
  const run = outcome === undefined ? undefined : { costModel: model.state.info?.costModel ?? 0, outcome };
  return { document: { ...document, run }, view: { ...pageMoment(), tabs } };
}

/** A link for an embed: with how the run on screen looks, which the embed shows until it is run. */
export function embedLink({ document, view }: Link): Link {
  const { model, ran } = runStore.getState();
  const sketch = ran === document.program ? sketchOf(model) : undefined;
  return { document, view: { ...view, sketch: sketch && sketchText(sketch) } };
}

function pageDocument(): LinkDocument {
  const { engine, preset, seed, speed } = settingsStore.getState();
  return { program: programStore.getState().text, settings: { engine, preset, seed, speed }, run: undefined };
}

/** Whether the run on screen is the very one that this document gives whenever it is run. */
export function showsRunOf({ program, settings }: LinkDocument): boolean {
  const { model, ran } = runStore.getState();
  const { info } = model.state;
  return (
    ran === program &&
    settings.engine === 'repeatable' &&
    info?.engine === 'deterministic' &&
    info.seed === settings.seed &&
    info.preset === settings.preset
  );
}

function sameRun(a: LinkDocument, b: LinkDocument): boolean {
  const [one, other] = [a.settings, b.settings];
  return (
    a.program === b.program &&
    one.engine === other.engine &&
    one.preset === other.preset &&
    one.seed === other.seed
  );
}

function pageMoment(): LinkView {
  const { cursor, time } = playbackStore.getState();
  const { start, end, following } = stretchStore.getState();
  const { selected } = selectionStore.getState();
  return {
    cursor: cursor === undefined ? undefined : { event: cursor, time },
    stretch: following ? undefined : { start, end },
    chosen: selected && choiceOf(selected),
  };
}

function choiceOf({ thing, what, event, until }: Selected): LinkChoice {
  return { ...thing, what, event, until };
}

/** Of the panels that are open, one word each for the four places where they may be; undefined when all are as usual. */
function pageTabs(): string[] | undefined {
  const usual = viewStore.getInitialState();
  const { narrow, dock, side, bottom, ...shown } = viewStore.getState();
  // In a wide window nobody has chosen what a phone shows: the program, as ever, and its run when it is run.
  const pane = narrow ? shown.pane : usual.pane;
  const same = pane === usual.pane && dock === usual.dock && side === usual.side && bottom === usual.bottom;
  return same ? undefined : [pane, dock, side, bottom];
}

/** Opens the panels that a link names; those that this version does not have stay as they are. */
export function showTabs(tabs: readonly string[] | undefined): void {
  if (tabs === undefined) return;
  const [pane, dock, side, bottom] = tabs;
  const panels: readonly string[] = [...SIDE_PANELS, ...BOTTOM_PANELS];
  const is = <Name extends string>(list: readonly string[], name: string): name is Name =>
    list.includes(name);
  if (is<Pane>([...panels, 'program', 'timeline'], pane)) viewStore.setState({ pane });
  if (is<PanelName>(panels, dock)) viewStore.setState({ dock });
  if (is<PanelName>(SIDE_PANELS, side)) viewStore.setState({ side });
  if (is<PanelName>(BOTTOM_PANELS, bottom)) viewStore.setState({ bottom });
}

/** Settings as the page can have them. */
export function pageSettings({ engine, preset, seed, speed }: LinkSettings): RunChoices {
  const nearest = SPEEDS.reduce((a, b) => (Math.abs(b - speed) < Math.abs(a - speed) ? b : a));
  return {
    engine,
    preset: PRESETS.includes(preset) ? preset : LINK_SETTINGS.preset,
    seed,
    speed: nearest,
  };
}
