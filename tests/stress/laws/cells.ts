import { Kind, ObjectKind, PartOf, StateOf, type TraceEvent } from '../../../core/trace/event';

/** A write to, or a read of, a variable in shared memory. */
export interface Access {
  /** The variable, as the program calls it. */
  name: string;
  /** Bytes from its beginning. */
  offset: number;
  /** Undefined when the event does not say. */
  value: number | undefined;
  writes: boolean;
}

interface Place {
  name: string;
  memory: number;
  offset: number;
  size: number;
}

/** Tells which of the program's variables in shared memory an event is about. */
export class Cells {
  readonly #objects = new Map<number, Place>();
  /** Those that are whole, by shared memory. */
  readonly #byMemory = new Map<number, Place[]>();

  access(event: TraceEvent): Access | undefined {
    switch (event.kind) {
      case Kind.ObjectCreate:
        if (event.b === ObjectKind.Value || event.b === ObjectKind.Array)
          this.#objects.set(event.a, { name: '', memory: -1, offset: -1, size: -1 });
        return undefined;
      case Kind.ObjectName:
        this.#learn(event.a, { name: event.text });
        return undefined;
      case Kind.ObjectPart:
        if (event.b === PartOf.Memory) this.#learn(event.a, { memory: event.c });
        return undefined;
      case Kind.ObjectState:
        if (event.b === StateOf.Offset) this.#learn(event.a, { offset: event.c });
        else if (event.b === StateOf.Size) this.#learn(event.a, { size: event.c });
        return undefined;
      case Kind.SharedRead:
      case Kind.SharedWrite:
        return this.#find(event);
      default:
        return undefined;
    }
  }

  #learn(object: number, what: Partial<Place>): void {
    const place = this.#objects.get(object);
    if (place === undefined) return;
    Object.assign(place, what);
    if (place.memory < 0 || place.offset < 0 || place.size < 0) return;
    const places = this.#byMemory.get(place.memory) ?? [];
    // Memory that was given back may belong to another variable now.
    const others = places.filter(
      ({ offset, size }) => offset + size <= place.offset || offset >= place.offset + place.size,
    );
    this.#byMemory.set(place.memory, [...others, place]);
  }

  #find({ kind, a, b, text }: TraceEvent): Access | undefined {
    const place = this.#byMemory.get(a)?.find(({ offset, size }) => b >= offset && b < offset + size);
    if (place === undefined) return undefined;
    const value = /^-?\d+$/.test(text) ? Number(text) : undefined;
    return { name: place.name, offset: b - place.offset, value, writes: kind === Kind.SharedWrite };
  }
}
