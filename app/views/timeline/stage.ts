/**
 * The elements that the controller fills: minimap, axis, marks, labels, card. They are made once, without React, and left
 * alone afterwards; only their own words change with the language.
 */

import condition from 'virtual:icon/bell-ring';
import pipe from 'virtual:icon/cable';
import fold from 'virtual:icon/chevron-right';
import barrier from 'virtual:icon/container';
import hide from 'virtual:icon/eye-off';
import file from 'virtual:icon/file-text';
import event from 'virtual:icon/flag';
import semaphore from 'virtual:icon/gauge';
import lock from 'virtual:icon/lock-keyhole';
import pin from 'virtual:icon/pin';
import unpin from 'virtual:icon/pin-off';
import queue from 'virtual:icon/rows-3';
import manager from 'virtual:icon/server';
import pool from 'virtual:icon/users-round';
import value from 'virtual:icon/variable';
import type { Translate } from '../../view-model/words';
import type { TimelineParts } from './controller';

/** What the labels' icons are, by the names gutter-row.ts has for them. */
const ICONS = {
  lock,
  semaphore,
  event,
  condition,
  barrier,
  queue,
  pipe,
  pool,
  manager,
  value,
  file,
  fold,
  pin,
  unpin,
  hide,
} as const;

/** Fixed text: nothing of a program or an address goes in here. */
const MARKUP = `
  <div class="timeline-mini">
    <canvas data-part="minimap"></canvas>
    <div class="timeline-mini-frame" data-part="frame"></div>
    <svg class="timeline-mini-window" data-part="window" aria-hidden="true"></svg>
  </div>
  <div class="timeline-ruler" data-part="ruler">
    <svg class="timeline-axis" data-part="axis" aria-hidden="true"></svg>
    <canvas class="timeline-axis-painted" data-part="painted-axis"></canvas>
  </div>
  <canvas class="timeline-canvas" data-part="canvas"></canvas>
  <div class="timeline-scroll" data-part="scroll">
    <div class="timeline-content" data-part="content">
      <ul class="timeline-gutter" data-part="gutter"></ul>
      <div class="timeline-plot" data-part="plot" role="application" tabindex="0"></div>
    </div>
  </div>
  <svg class="timeline-overlay" data-part="overlay" aria-hidden="true"></svg>
  <p class="timeline-empty" data-part="empty"></p>
  <div class="timeline-card" data-part="card" hidden></div>
  <p class="timeline-spoken" data-part="keys"></p>
  <div class="timeline-spoken" data-part="spoken" aria-live="polite"></div>
  <div hidden data-part="icons">${Object.entries(ICONS)
    .map(([name, markup]) => `<span data-icon="${name}">${markup}</span>`)
    .join('')}</div>`;

let stages = 0;

/** Fills an empty element of the class `timeline-stage`; one that is filled stays as it is. */
export function fillStage(stage: HTMLElement): void {
  if (stage.childElementCount > 0) return;
  stage.innerHTML = MARKUP;
  const keys = part(stage, 'keys');
  stages++;
  keys.id = `timeline-keys-${stages}`;
  part(stage, 'plot').setAttribute('aria-describedby', keys.id);
}

/** @param idle nothing was run; else what runs has no process yet. */
export function writeStage(stage: HTMLElement, t: Translate, idle: boolean): void {
  part(stage, 'gutter').setAttribute('aria-label', t('timeline.lanes'));
  part(stage, 'keys').textContent = t('timeline.keys');
  part(stage, 'empty').textContent = t(idle ? 'timeline.empty' : 'timeline.starting');
}

/** The parts of a stage that was filled. */
export function partsOf(section: HTMLElement, stage: HTMLElement): TimelineParts {
  return {
    section,
    stage,
    ruler: part<HTMLElement>(stage, 'ruler'),
    axis: part<SVGSVGElement>(stage, 'axis'),
    paintedAxis: part<HTMLCanvasElement>(stage, 'painted-axis'),
    overlay: part<SVGSVGElement>(stage, 'overlay'),
    minimap: part<HTMLCanvasElement>(stage, 'minimap'),
    window: part<SVGSVGElement>(stage, 'window'),
    frame: part<HTMLElement>(stage, 'frame'),
    canvas: part<HTMLCanvasElement>(stage, 'canvas'),
    scroll: part<HTMLElement>(stage, 'scroll'),
    content: part<HTMLElement>(stage, 'content'),
    gutter: part<HTMLUListElement>(stage, 'gutter'),
    plot: part<HTMLElement>(stage, 'plot'),
    card: part<HTMLElement>(stage, 'card'),
    spoken: part<HTMLElement>(stage, 'spoken'),
    icons: part<HTMLElement>(stage, 'icons'),
  };
}

function part<E extends Element = HTMLElement>(stage: HTMLElement, name: string): E {
  const element = stage.querySelector<E>(`[data-part="${name}"]`);
  if (element === null) throw new Error(`the timeline has no part "${name}"`);
  return element;
}
