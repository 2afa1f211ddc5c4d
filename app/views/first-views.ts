/**
 * What the page shows as soon as it can, beside what is there at its first picture. One file for all of it, and one for
 * what comes later (later-views.ts): each view in a file of its own is some sixty to fetch, most of them of a few lines.
 */
export { PageMenu } from './menu/PageMenu';
export { LinkBar } from './share/LinkBar';
export { StatePanel } from './state/StatePanel';
export { ChosenNote } from './status/ChosenNote';
export { Timeline } from './timeline/Timeline';
export { Tour } from './tour/Tour';
