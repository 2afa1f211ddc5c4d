import { Kind } from '../../core/trace/event';
import type { Link, LinkEnd } from '../../core/trace/model/link-track';
import { type Thing, thing, thingKey } from '../../core/trace/model/thing';
import type { TimelineModel } from '../../core/trace/model/timeline-model';
import { middleOf } from './geometry';
import type { Lane, LaneLayout } from './lanes';
import { type View, xOf } from './view';

/** A cause and its effect, to be drawn from lane to lane. CSS pixels; y from the top of the first lane. */
export interface Arrow {
  readonly link: number;
  readonly kind: Link;
  readonly from: { readonly x: number; readonly y: number; readonly lane: Lane };
  readonly to: { readonly x: number; readonly y: number; readonly lane: Lane };
  /** Index of the process that caused it. */
  readonly process: number;
}

/** So many arrows at most: more are a carpet. */
const ARROWS_MAX = 1500;
const CHOSEN_MAX = 80;

/** Where a link is drawn; undefined when one of its ends has no lane. */
export function arrowOf(
  model: TimelineModel,
  link: number,
  lanes: LaneFinder,
  view: View,
): Arrow | undefined {
  const { links } = model;
  const from = links.from(link);
  const to = links.to(link);
  const fromLane = lanes.of(from);
  const toLane = lanes.of(to);
  if (fromLane === undefined || toLane === undefined) return undefined;
  return {
    link,
    kind: links.kind(link),
    from: { x: xOf(view, links.fromTime(link)), y: middleOf(fromLane, fromLane.bands[0]), lane: fromLane },
    to: { x: xOf(view, links.toTime(link)), y: middleOf(toLane, toLane.bands[0]), lane: toLane },
    process: from.process,
  };
}

/** All links that are in sight. Of many within a pixel or two between the same lanes one is drawn. */
export function arrowsInSight(model: TimelineModel, lanes: LaneFinder, view: View): Arrow[] {
  const arrows: Arrow[] = [];
  const seen = new Set<string>();
  model.links.within(view.start, view.end, (link) => {
    const arrow = arrowOf(model, link, lanes, view);
    if (arrow === undefined || arrow.from.lane === arrow.to.lane) return true;
    const key = `${arrow.from.lane.key} ${arrow.to.lane.key} ${Math.round(arrow.to.x / 3)}`;
    if (!seen.has(key)) {
      seen.add(key);
      arrows.push(arrow);
    }
    return arrows.length < ARROWS_MAX;
  });
  return arrows;
}

/** What a person has chosen, as the store has it. */
export interface Chosen {
  readonly thing: Thing;
  readonly what: 'whole' | 'span' | 'event';
  readonly event: number;
  readonly until: number;
}

/** What the chosen span, event or thing came of, and what came of it. */
export function arrowsOf(model: TimelineModel, chosen: Chosen, lanes: LaneFinder, view: View): Arrow[] {
  const links =
    chosen.what === 'whole' ? linksOfThing(model, chosen.thing, view) : linksOfEvents(model, chosen);
  const arrows: Arrow[] = [];
  for (const link of links.slice(0, CHOSEN_MAX)) {
    const arrow = arrowOf(model, link, lanes, view);
    if (arrow !== undefined) arrows.push(arrow);
  }
  return arrows;
}

/**
 * Of a span of a thread all that this thread caused and met in it (others did something meanwhile, too); of another
 * span what led to its beginning and came of its end.
 */
export function linksOfEvents(model: TimelineModel, { thing, what, event, until }: Chosen): number[] {
  const { links, events } = model;
  if (what === 'event' || thing.kind !== 'process') {
    const ends = what === 'event' || until < 0 ? [event] : [event, until];
    return [...new Set(ends.flatMap((end) => [...links.endingIn(end, end), ...links.beginningIn(end, end)]))];
  }
  const last = until < 0 ? events.length - 1 : until;
  const isOwn = ({ process, tid }: LinkEnd) => process === thing.index && tid === thing.tid;
  const ending = links.endingIn(event, last).filter((link) => isOwn(links.to(link)));
  const beginning = links.beginningIn(event, last).filter((link) => isOwn(links.from(link)));
  return [...new Set([...ending, ...beginning])];
}

function linksOfThing(model: TimelineModel, thing: Thing, view: View): number[] {
  const { links } = model;
  const found: number[] = [];
  links.within(view.start, view.end, (link) => {
    if (concerns(model, link, thing)) found.push(link);
    return found.length < CHOSEN_MAX;
  });
  return found;
}

function concerns(
  { links, events, state }: TimelineModel,
  link: number,
  { kind, index, tid }: Thing,
): boolean {
  const from = links.from(link);
  const to = links.to(link);
  if (kind === 'process') {
    return [from, to].some((end) => end.process === index && (tid === 0 || end.tid === tid));
  }
  const cause = events.kind(from.event);
  if (kind === 'primitive') {
    return cause === Kind.SemRelease && events.a(from.event) === state.primitives[index].sem;
  }
  if (kind === 'pipe') {
    return events.kind(to.event) === Kind.PipeRead && events.a(to.event) === state.pipes[index].pipe;
  }
  return kind === 'object' && cause === Kind.OpBegin && events.a(from.event) === state.objects[index].id;
}

/** Lanes of threads; a thread that is folded in has its process's. */
export class LaneFinder {
  readonly #lanes = new Map<string, Lane>();

  constructor(layout: LaneLayout) {
    for (const lane of layout.lanes) this.#lanes.set(lane.key, lane);
  }

  of({ process, tid }: LinkEnd): Lane | undefined {
    return (
      this.#lanes.get(thingKey(thing('process', process, tid))) ??
      this.#lanes.get(thingKey(thing('process', process)))
    );
  }
}
