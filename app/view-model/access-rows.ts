import { Kind, Op } from '../../core/trace/event';
import { MarkTrack } from '../../core/trace/model/mark-track';
import type { TimelineModel } from '../../core/trace/model/timeline-model';
import type { Band } from './bands';

/** How an access is drawn: reads stand in the upper row of a band; writes, and what empties or removes, in the lower. */
export type AccessShape = 'read' | 'write' | 'stroke';

export type AccessBand = Band & { what: 'marks' | 'accesses' };

/** The accesses of one shape, and where each stands among all of its thing. */
export class AccessRow {
  readonly marks = new MarkTrack();
  readonly #places: number[] = [];

  push(track: MarkTrack, place: number): void {
    this.marks.push(track.time(place), track.kind(place), track.process(place), track.event(place));
    this.#places.push(place);
  }

  /** Index, in the track of all accesses, of the row's mark `index`. */
  placeOf(index: number): number {
    return this.#places[index];
  }
}

export class AccessRows {
  readonly read = new AccessRow();
  readonly write = new AccessRow();
  readonly stroke = new AccessRow();
  #sorted = 0;

  /** Takes what has come since. Each mark is looked at once, however often the rows are asked for. */
  follow(track: MarkTrack, shapeOf: (kind: number) => AccessShape): this {
    for (; this.#sorted < track.length; this.#sorted++) {
      this[shapeOf(track.kind(this.#sorted))].push(track, this.#sorted);
    }
    return this;
  }
}

const known = new WeakMap<MarkTrack, AccessRows>();

/** The accesses of a file, Value or Array by their shapes. */
export function accessRows(model: TimelineModel, band: AccessBand): AccessRows {
  const isFile = band.what === 'accesses';
  const track = isFile ? model.files[band.file].accesses : model.objects[band.object].marks;
  const rows = known.get(track) ?? new AccessRows();
  known.set(track, rows);
  return rows.follow(track, isFile ? fileShape : valueShape);
}

function fileShape(kind: number): AccessShape {
  if (kind === Kind.FileRead) return 'read';
  return kind === Kind.FileWrite ? 'write' : 'stroke';
}

function valueShape(kind: number): AccessShape {
  return kind === Op.Read ? 'read' : 'write';
}

/** Where the rows of reads and of writes have their middles, CSS pixels from the top of the band. */
export function rowMiddles({ height }: Band): { read: number; write: number } {
  return { read: height / 4, write: (3 * height) / 4 };
}
