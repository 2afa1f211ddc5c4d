let edits = 0;

/**
 * Number of times what a class is called, or which classes are its subclasses, was changed so far: beside `typeEpoch`, which
 * tells of its attributes and bases. Classes are as they were while both stay.
 */
export function typeEdits(): number {
  return edits;
}

export function countTypeEdit(): void {
  edits++;
}
