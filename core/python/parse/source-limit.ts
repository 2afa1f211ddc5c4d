/** Longest program, in UTF-16 units. */
export const MAX_SOURCE_LENGTH = 256 * 1024;
