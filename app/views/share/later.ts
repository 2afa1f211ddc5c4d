/** Tells of the link that the page was opened with: comes when there is one, or when the page has nothing else to do. */
export const loadLinkBar = () => import('./LinkBar');
