let edits = 0;

/** Number of times what a function is made of was set anew so far (`f.__doc__ = …`): functions are as they were while it stays. */
export function functionEdits(): number {
  return edits;
}

export function countFunctionEdit(): void {
  edits++;
}
