/** Pictures of runs as markup, and their elements: what is painted is looked for there, without a browser. */
import { type Thing, thingKey } from '../../../../../core/trace/model/thing';
import type { TimelineModel } from '../../../../../core/trace/model/timeline-model';
import '../../../../i18n/later-texts';
import { i18n } from '../../../../i18n/i18n';
import { arrowsOf, type Chosen, LaneFinder } from '../../../../view-model/arrows';
import { layOut, NO_CHOICES } from '../../../../view-model/lanes';
import { fitView, type View } from '../../../../view-model/view';
import { Brush } from '../../paint/brush';
import { paint } from '../../paint/paint';
import type { Palette } from '../../paint/palette';
import { SvgSurface } from '../svg-surface';
import { type PictureRequest, sheetOf, svgOf } from '../timeline-file';

const NAMES = ['panel', 'line', 'line2', 'ink', 'ink2', 'ink3', 'accent', 'wait', 'waitBg', 'bad', 'good'];
const MORE = [
  'edge',
  'sleep',
  'lock',
  'active',
  'waitGround',
  'accentGround',
  'buffered',
  'lockGround',
  'hold',
  'heap',
];

const nine = <T>(of: (at: number) => T) => Array.from({ length: 9 }, (_, at) => of(at));
/** Each colour once, so that an element tells by its colour what it is. */
export const PALETTE = {
  ...Object.fromEntries([...NAMES, ...MORE].map((name, at) => [name, `#0000${(16 + at).toString(16)}`])),
  process: nine((at) => `#00${at}0ff`),
  onProcess: nine(() => '#ffffff'),
  pixels: {
    ...Object.fromEntries([...NAMES, ...MORE].map((name, at) => [name, 0xff000000 + ((16 + at) << 16)])),
    process: nine((at) => 0xffff0000 + (at << 12)),
    processGround: nine(() => 0xffeeeeee),
    processAsleep: nine((at) => 0xffcc0000 + (at << 12)),
  },
  font: '"A font", sans-serif',
} as unknown as Palette;

const WIDTH = 2_000;
const measure = (text: string) => text.length * 6;
const t = i18n.t.bind(i18n);

/** A sheet with all lanes. */
export function svg(model: TimelineModel, wanted: Partial<PictureRequest> = {}): string {
  const [content, size] = sheetOf({
    model,
    choices: NO_CHOICES,
    allArrows: false,
    chosen: undefined,
    stretch: undefined,
    title: 'A <run> & more',
    t,
    ...wanted,
  });
  return svgOf(content, size, PALETTE, measure);
}

/** An element of a picture: its name, its attributes, what is written in it. */
export interface Painted {
  readonly name: string;
  readonly text: string;
  readonly [attribute: string]: string;
}

/** What stands in one lane alone, marks (`use`) in their own elements' place, and patterns by their names. */
export function paintedLane(
  model: TimelineModel,
  of: Thing,
  view = fitView(model.endTime, WIDTH),
): Painted[] {
  const { lanes } = layOut(model, 600);
  const lane = lanes.find(({ thing }) => thing !== undefined && thingKey(thing) === thingKey(of));
  if (lane === undefined) throw new Error(`there is no lane of ${thingKey(of)}`);
  const layout = { lanes: [{ ...lane, y: 0 }], height: lane.height, pinnedHeight: 0, hidden: [] };
  return painted(model, layout, [], view);
}

/** The arrows of what is chosen, over all lanes. */
export function paintedArrows(model: TimelineModel, chosen: Chosen): Painted[] {
  const layout = layOut(model, 600);
  const view = fitView(model.endTime, WIDTH);
  const arrows = arrowsOf(model, chosen, new LaneFinder(layout), view);
  return painted(model, { ...layout, lanes: [] }, arrows, view);
}

type Layout = ReturnType<typeof layOut>;

function painted(
  model: TimelineModel,
  layout: Layout,
  arrows: ReturnType<typeof arrowsOf>,
  view: View,
): Painted[] {
  const place = { left: 0, top: 0, width: WIDTH, height: layout.height };
  const surface = new SvgSurface(measure, PALETTE, place, 'p');
  const scene = {
    model,
    layout,
    view,
    now: model.endTime,
    going: false,
    scrollTop: 0,
    height: layout.height,
  };
  const brush = new Brush(surface, PALETTE);
  paint(brush, { ...scene, activeLane: undefined, chosen: undefined, arrows, lines: [], t });
  const [, definitions, picture] = /^<defs>(.*?)<\/defs>(.*)$/s.exec(surface.markup)!;
  const marks = new Map(
    Array.from(definitions.matchAll(/<g id="([^"]+)">(.*?)<\/g>/gs), ([, id, markup]) => [
      id,
      elementsOf(markup),
    ]),
  );
  return elementsOf(picture).flatMap((element) => marks.get(element.href?.slice(1) ?? '') ?? [element]);
}

function elementsOf(markup: string): Painted[] {
  return Array.from(
    markup.matchAll(/<(\w+)([^>]*?)\/?>(?:([^<]*)<\/text>)?/g),
    ([, name, rest, text = '']) => ({
      ...Object.fromEntries(
        Array.from(rest.matchAll(/([\w-]+)="([^"]*)"/g), ([, key, value]) => [key, value]),
      ),
      name,
      text,
    }),
  );
}
