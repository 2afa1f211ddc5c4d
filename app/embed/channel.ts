/**
 * The wire to the page around. Only the window around this one is listened to, and only when it is of the origin that
 * the address names, if it names one; everything else is a stranger's, and ignored without an answer.
 */
import { PROTOCOL, type Report } from './protocol';

/** What of the browser's windows is needed here. */
export interface Surroundings {
  /** The window around; the same as `self` when there is none. */
  parent: { postMessage(message: unknown, targetOrigin: string): void };
  self: unknown;
  /** Origin of the page around, where the browser tells it. */
  parentOrigin: string | undefined;
  listen(heard: (event: { source: unknown; origin: string; data: unknown }) => void): void;
}

export class Channel {
  readonly #around: Surroundings;
  readonly #origin: string | undefined;

  /** @param origin the only one that may be spoken with; undefined: that of the page around. */
  constructor(around: Surroundings, origin: string | undefined) {
    this.#around = around;
    this.#origin = origin;
  }

  /** False where nobody is around. */
  get isFramed(): boolean {
    return this.#around.parent !== this.#around.self;
  }

  send(report: Report): void {
    if (!this.isFramed) return;
    const target = this.#origin ?? this.#around.parentOrigin ?? '*';
    this.#around.parent.postMessage({ lockstep: PROTOCOL, ...report }, target === 'null' ? '*' : target);
  }

  /** @param heard is given what looks like ours: an object with a field `lockstep`. */
  onMessage(heard: (message: Record<string, unknown>) => void): void {
    this.#around.listen(({ source, origin, data }) => {
      if (!this.isFramed || source !== this.#around.parent) return;
      if (this.#origin !== undefined && origin !== this.#origin) return;
      if (typeof data !== 'object' || data === null || !('lockstep' in data)) return;
      heard(data as Record<string, unknown>);
    });
  }
}

/** The windows of this page. */
export function browserSurroundings(): Surroundings {
  return {
    parent: window.parent,
    self: window,
    parentOrigin: parentOrigin(),
    listen: (heard) => addEventListener('message', heard),
  };
}

/** Chromium and Safari have the list of those around; others the address that the embed was asked for from. */
function parentOrigin(): string | undefined {
  const [nearest] = (location as Location & { ancestorOrigins?: ArrayLike<string> }).ancestorOrigins
    ? Array.from((location as unknown as { ancestorOrigins: ArrayLike<string> }).ancestorOrigins)
    : [];
  if (nearest !== undefined) return nearest;
  return document.referrer === '' ? undefined : new URL(document.referrer).origin;
}
