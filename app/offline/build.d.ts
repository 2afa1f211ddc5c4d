/** What scripts/service-worker-plugin.mjs tells the service worker of the build that it belongs to. */
declare const BUILD: {
  version: string;
  /** By path in the page's folder, '' for the page: SHA-256 where the name does not tell the content, else ''. */
  files: Record<string, string>;
  /** Response headers of the page, of other HTML, and of everything else. */
  headers: { top: Record<string, string>; html: Record<string, string>; rest: Record<string, string> };
};
