/** Frames a thread may have at once: CPython's default recursion limit. */
export const RECURSION_LIMIT = 1000;
