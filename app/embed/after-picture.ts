/** Does something when the browser has painted what is there now. */
export function afterPicture(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work));
}
