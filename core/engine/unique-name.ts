/**
 * A name that nobody else has. `crypto.randomUUID` is there in secure contexts only, and a page that another machine of a classroom
 * serves by http, or a frame in such a page, is none.
 */
export function uniqueName(prefix: string): string {
  const parts = crypto.getRandomValues(new Uint32Array(4));
  return [prefix, ...Array.from(parts, (part) => part.toString(36))].join('-');
}
