/**
 * Starts a worker from a file of the page's host. A page without an origin of its own (a frame with `sandbox` and without
 * `allow-same-origin`) may not, whatever the host: there the worker is a blob that imports the file.
 * @param url absolute address of a module. @param name of the worker's Web Lock (life-lock.ts).
 */
export function startModuleWorker(url: string, name: string): Worker {
  if (self.origin !== 'null') return new Worker(url, { type: 'module', name });
  const loader = new Blob([`import ${JSON.stringify(url)};\n`], { type: 'text/javascript' });
  // Not revoked: the worker may read it at any time until it has begun, and it is a line of text.
  return new Worker(URL.createObjectURL(loader), { type: 'module', name });
}
