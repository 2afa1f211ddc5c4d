/** A browser that does not tell when it has painted has done so by then. */
const LATEST_MS = 500;

/**
 * Does something when the first picture is to be seen. The browser has it a while after the page has handed it over: what is
 * fetched in between would come before it or behind it by chance.
 */
export function afterPicture(work: () => void): void {
  let isDone = false;
  const once = () => {
    if (!isDone) work();
    isDone = true;
  };
  new PerformanceObserver((entries, observer) => {
    if (entries.getEntriesByName('first-contentful-paint').length === 0) return;
    observer.disconnect();
    once();
  }).observe({ type: 'paint', buffered: true });
  requestAnimationFrame(() => setTimeout(once, LATEST_MS));
}
