/**
 * The names of an instance's attributes in insertion order, shared by all instances that got theirs in the same
 * order (hidden classes, as in Chambers, Ungar & Lee: "An Efficient Implementation of SELF", 1989). An attribute
 * access compares one pointer and reads one array element.
 */
export class Shape {
  readonly names: readonly string[];
  private readonly index: Map<string, number>;
  private transitions: Map<string, Shape> | undefined;
  /** Each class has its own root, so equal shapes imply equal classes. */
  readonly root: Shape;

  constructor(names: readonly string[], root?: Shape) {
    this.names = names;
    this.index = new Map(names.map((name, i) => [name, i]));
    this.root = root ?? this;
  }

  /** Slot of `name`, or −1. */
  find(name: string): number {
    return this.index.get(name) ?? -1;
  }

  /** The shape with `name` added at the end. */
  with(name: string): Shape {
    this.transitions ??= new Map();
    let next = this.transitions.get(name);
    if (next === undefined) {
      next = new Shape([...this.names, name], this.root);
      this.transitions.set(name, next);
    }
    return next;
  }

  /** The shape without `name`: the same additions from the root, that one left out. */
  without(name: string): Shape {
    let shape: Shape = this.root;
    for (const kept of this.names) if (kept !== name) shape = shape.with(kept);
    return shape;
  }
}
