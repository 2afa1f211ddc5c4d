const MAX_CANDIDATES = 750;
const MAX_LENGTH = 40;
const MOVE_COST = 2;
const CASE_COST = 1;

/** The nearest candidate, when it is near enough (Python/suggestions.c, calculate_suggestions). */
export function closest(wrong: string, candidates: readonly string[]): string | undefined {
  if (candidates.length >= MAX_CANDIDATES) return undefined;
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate === wrong) continue;
    const limit = Math.min(((wrong.length + candidate.length + 3) * MOVE_COST) / 6, bestDistance - 1);
    const distance = editDistance(wrong, candidate, limit);
    if (distance <= limit && distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Levenshtein's distance, a change of case at half the cost. */
function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (a.length > MAX_LENGTH || b.length > MAX_LENGTH) return limit + 1;
  if (Math.abs(a.length - b.length) * MOVE_COST > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i * MOVE_COST);
  for (let i = 1; i <= a.length; i++) {
    const next = [i * MOVE_COST];
    for (let k = 1; k <= b.length; k++) {
      const x = a[i - 1];
      const y = b[k - 1];
      const change = x === y ? 0 : x.toLowerCase() === y.toLowerCase() ? CASE_COST : MOVE_COST;
      next.push(Math.min(row[k - 1] + change, row[k] + MOVE_COST, next[k - 1] + MOVE_COST));
    }
    row = next;
  }
  return row[b.length];
}
