/** What is done about the events of one element. */
type Listeners = { readonly [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void };

/** Hears an element's events, or the document's, until the answer is called. */
export function listen(target: HTMLElement | Document, listeners: Listeners): () => void {
  const all = Object.entries(listeners) as [string, EventListener][];
  for (const [type, heard] of all) target.addEventListener(type, heard);
  return () => {
    for (const [type, heard] of all) target.removeEventListener(type, heard);
  };
}
