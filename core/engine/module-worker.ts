/**
 * Starts a worker from a file of the page's host. A page without an origin of its own (a frame with `sandbox` and without
 * `allow-same-origin`) may not, whatever the host: there the worker is a blob that imports the file. Chromium loads no
 * module from a blob there, so it is a plain script, which keeps what is sent to it until the file is there.
 * @param url absolute address of a module. @param name of the worker's Web Lock (life-lock.ts).
 */
export function startModuleWorker(url: string, name: string): Worker {
  if (self.origin !== 'null') return new Worker(url, { type: 'module', name });
  const loader = new Blob([`(${importAndHandOn})(${JSON.stringify(url)})`], { type: 'text/javascript' });
  // Not revoked: the worker may read it at any time until it has begun, and it is a few lines of text.
  return new Worker(URL.createObjectURL(loader), { name });
}

/** Runs in the worker, as text: uses nothing from here. */
function importAndHandOn(url: string): void {
  const early: MessageEvent[] = [];
  const keep = (event: Event) => void early.push(event as MessageEvent);
  self.addEventListener('message', keep);
  import(/* @vite-ignore */ url).then(
    () => {
      self.removeEventListener('message', keep);
      for (const { data, ports } of early)
        self.dispatchEvent(new MessageEvent('message', { data, ports: [...ports] }));
    },
    (error: unknown) =>
      setTimeout(() => {
        throw error; // An error of the worker, as that of a script that does not load.
      }),
  );
}
