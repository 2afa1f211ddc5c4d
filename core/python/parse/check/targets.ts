import type { Cursor, Shape } from './cursor';
import { atom, trailer } from './expressions';

/** `a`, `a.b`, `a[i]`, `*a`, `(a, b)`, `[a, b]`, `a, b`: what assignments and `for` bind. */
export function starTargets(p: Cursor): Shape | null {
  const start = p.mark;
  const first = starTarget(p);
  if (first === null) return null;
  if (!p.at(',')) return first;
  const items = [first];
  while (p.take(',')) {
    const next = starTarget(p);
    if (next === null) break;
    items.push(next);
  }
  return p.shape('tuple', start, items);
}

export function starTarget(p: Cursor): Shape | null {
  return p.memoised('starTarget', () => {
    const start = p.mark;
    if (!p.take('*')) return targetWithStarAtom(p);
    if (p.at('*')) return null;
    const value = starTarget(p);
    return value && p.shape('starred', start, [value]);
  });
}

function targetWithStarAtom(p: Cursor): Shape | null {
  return p.memoised('targetWithStarAtom', () => subscriptOrAttribute(p) ?? starAtom(p));
}

function starAtom(p: Cursor): Shape | null {
  const start = p.mark;
  if (p.take('NAME')) return p.shape('name', start);
  if (p.take('(')) {
    const inner = p.deeper(() => p.attempt(targetWithStarAtom));
    if (inner !== null && p.take(')')) return inner;
    p.mark = start + 1;
    const items = p.deeper(targetSequence);
    return p.take(')') ? p.shape('tuple', start, items) : fail(p, start);
  }
  if (p.take('[')) {
    const items = p.deeper(targetSequence);
    return p.take(']') ? p.shape('list', start, items) : fail(p, start);
  }
  return null;
}

function targetSequence(p: Cursor): Shape[] {
  const items: Shape[] = [];
  do {
    const item = p.attempt(starTarget);
    if (item === null) break;
    items.push(item);
  } while (p.take(','));
  return items;
}

function fail(p: Cursor, start: number): null {
  p.mark = start;
  return null;
}

/** `a.b` or `f(x)[i].c`: ends in an attribute or a subscript. */
export function subscriptOrAttribute(p: Cursor): Shape | null {
  return p.memoised('subscriptOrAttribute', () => {
    const start = p.mark;
    let last = p.attempt(atom);
    if (last === null) return null;
    while (p.atAny('(', '[', '.')) {
      const next = trailer(p, start);
      if (next === null) return null;
      last = next;
    }
    return last.end === p.mark && isReference(last) ? last : null;
  });
}

function isReference(shape: Shape): boolean {
  return shape.kind === 'attribute' || shape.kind === 'subscript';
}

/** What `+=` and annotations take. */
export function singleTarget(p: Cursor): Shape | null {
  return p.attempt(subscriptOrAttribute) ?? p.attempt(nameTarget) ?? p.attempt(groupedTarget);
}

function nameTarget(p: Cursor): Shape | null {
  const start = p.mark;
  return p.take('NAME') ? p.shape('name', start) : null;
}

export function groupedTarget(p: Cursor): Shape | null {
  if (!p.take('(')) return null;
  const inner = p.deeper(singleTarget);
  return inner !== null && p.take(')') ? inner : null;
}

/** What `del` takes: names, attributes, subscripts, and tuples and lists of them. */
export function deletionTargets(p: Cursor): Shape | null {
  const start = p.mark;
  const items: Shape[] = [];
  do {
    const item = p.attempt(deletionTarget);
    if (item === null) break;
    items.push(item);
  } while (p.take(','));
  return items.length > 0 ? p.shape('tuple', start, items) : null;
}

function deletionTarget(p: Cursor): Shape | null {
  const reference = p.attempt(subscriptOrAttribute);
  if (reference !== null) return reference;
  const start = p.mark;
  if (p.take('NAME')) return p.shape('name', start);
  for (const [open, close] of ['()', '[]']) {
    if (!p.take(open)) continue;
    p.deeper(deletionTargets);
    return p.take(close) ? p.shape('tuple', start) : null;
  }
  return null;
}

export type TargetUse = 'assign' | 'for' | 'delete';

/** Complains about the first part that cannot be a target; null when there is none. */
export function failInvalidTarget(p: Cursor, shape: Shape, use: TargetUse): null {
  const wrong = invalidTarget(shape, use);
  if (wrong !== null) p.failShape(wrong, `cannot ${use === 'delete' ? 'delete' : 'assign to'} ${wrong.kind}`);
  return null;
}

function invalidTarget(shape: Shape, use: TargetUse): Shape | null {
  switch (shape.kind) {
    case 'list':
    case 'tuple':
      for (const item of shape.items ?? []) {
        const wrong = invalidTarget(item, use);
        if (wrong !== null) return wrong;
      }
      return null;
    case 'starred':
      return use === 'delete' ? shape : invalidTarget(shape.items![0], use);
    case 'comparison':
      // `for a in b` reads its `a in b` as a comparison.
      if (use !== 'for') return shape;
      return shape.items ? invalidTarget(shape.items[0], use) : null;
    case 'name':
    case 'subscript':
    case 'attribute':
      return null;
    default:
      return shape;
  }
}
