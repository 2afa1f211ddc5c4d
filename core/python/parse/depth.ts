import type { StmtNode } from 'py-ast';

/**
 * Deepest tree the compiler takes without exhausting JavaScript's stack: 1,500 steps along the left edge of chains
 * (`a + b + c`, `a.b.c`, `f()()`), 375 along any other.
 */
const MAX_DEPTH = 1500;
const STEP = 4;

const LEFT_EDGES: Readonly<Record<string, string>> = {
  BinOp: 'left',
  Attribute: 'value',
  Call: 'func',
  Subscript: 'value',
};

interface TreeNode {
  nodeType: string;
  lineno?: number;
  col_offset?: number;
}

/** The first node found deeper than the compiler can go, or null. Keeps its own stack. */
export function tooDeep(body: readonly StmtNode[]): { lineno: number; col_offset: number } | null {
  const pending: { node: TreeNode; depth: number }[] = body.map((node) => ({ node, depth: 1 }));
  for (let entry = pending.pop(); entry !== undefined; entry = pending.pop()) {
    const { node, depth } = entry;
    if (depth > MAX_DEPTH) return { lineno: node.lineno ?? 1, col_offset: node.col_offset ?? 0 };
    for (const [key, value] of Object.entries(node)) {
      const inner = depth + (LEFT_EDGES[node.nodeType] === key ? 1 : STEP);
      for (const child of Array.isArray(value) ? value : [value]) {
        if (isNode(child)) pending.push({ node: child, depth: inner });
      }
    }
  }
  return null;
}

function isNode(value: unknown): value is TreeNode {
  return typeof value === 'object' && value !== null && 'nodeType' in value;
}
