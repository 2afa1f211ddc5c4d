// @ts-check
/// <reference lib="webworker" />
/**
 * Lockstep without a network, after the first visit. One version at a time: a worker fills a cache of its own with all
 * files of its version, or fails and is tried again; pages get every file from the version that they began with. A later
 * version is fetched beside it and takes over when no page of the earlier one is open, or when the only one is reloaded.
 * Where the host sends no headers for isolation, they are added here.
 *
 * scripts/service-worker-plugin.mjs puts `BUILD` before this and the whole beside the page.
 */
const scope = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const PREFIX = 'lockstep ';
const CACHE = `${PREFIX}${BUILD.version}`;
/** Fetched at once: the page is in use meanwhile. */
const AT_ONCE = 4;
const TAKE_OVER = 'take over';
/** A run wants the cores, or it has ended. */
const WAIT = 'wait';
const GO_ON = 'go on';
/** A page that said the first may be gone (ms). */
const WAIT_MOST = 60_000;
/** Once is enough: if the next version does not take over, this one goes on. */
let hasGivenWay = false;

scope.addEventListener('install', (event) => event.waitUntil(fill()));
scope.addEventListener('activate', (event) => event.waitUntil(begin()));
scope.addEventListener('message', ({ data }) => {
  if (data === TAKE_OVER) void scope.skipWaiting();
  if (data === WAIT || data === GO_ON) gate(data === WAIT);
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = pathOf(request.url);
  if (request.method === 'GET' && path !== undefined) event.respondWith(answer(request, path));
});

/**
 * A page between two versions: it asks the next one to take over and is loaded again when it has. It is there before it
 * asks, so that no request is on its way while the workers change places: a browser may hold such a one for ever.
 */
const GIVING_WAY = `<!doctype html><link rel="icon" href="data:,"><script>(${takeOver})('${TAKE_OVER}')</script>`;

/** Runs in the page between, not here. @param {string} order */
function takeOver(order) {
  const again = () => location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', again, { once: true });
  navigator.serviceWorker.getRegistration().then((registration) => {
    if (registration?.waiting) registration.waiting.postMessage(order);
    else again();
  }, again);
}

/** Path in Lockstep's folder; undefined for what is not in it. @param {string} address */
function pathOf(address) {
  const { origin, pathname } = new URL(address);
  const home = new URL(scope.registration.scope);
  if (origin !== home.origin || !pathname.startsWith(home.pathname)) return undefined;
  const path = pathname.slice(home.pathname.length);
  return path === 'index.html' ? '' : path === 'embed' ? 'embed.html' : path;
}

let goesOn = Promise.resolve();
let goOn = () => {};

/** @param {boolean} closed */
function gate(closed) {
  goOn();
  if (closed)
    goesOn = new Promise((resolve) => {
      goOn = resolve;
      setTimeout(resolve, WAIT_MOST);
    });
}

/** All of this version or nothing. */
async function fill() {
  const cache = await caches.open(CACHE);
  const files = Object.entries(BUILD.files);
  const next = async () => {
    for (let file = files.pop(); file !== undefined; file = files.pop()) {
      await goesOn;
      await keep(cache, ...file);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, next));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/**
 * @param {Cache} cache
 * @param {string} path
 * @param {string} sum SHA-256 of a file whose name stays the same from version to version; '' of one whose name does not
 */
async function keep(cache, path, sum) {
  const address = new URL(path, scope.registration.scope).href;
  const response = await fetch(address, sum === '' ? {} : { cache: 'reload' });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const content = await response.arrayBuffer();
  if (sum !== '' && (await sumOf(content)) !== sum) throw new Error(`${address} is of another version`);
  // Anew: a response that came over a redirection may not answer for a page.
  await cache.put(address, new Response(content, { headers: response.headers }));
}

/** @param {ArrayBuffer} content */
async function sumOf(content) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The first version serves the page that brought it too: a later one could not know of it, and would not wait for it. */
async function begin() {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
  if (others.length === 0) await scope.clients.claim();
}

/** @param {Request} request @param {string} path */
async function answer(request, path) {
  const { waiting } = scope.registration;
  const isAsked = request.mode === 'navigate' && waiting !== null && !hasGivenWay;
  if (isAsked && (await scope.clients.matchAll()).length < 2) {
    // The only page is being loaded anew: nobody needs this version any more.
    hasGivenWay = true;
    return isolated(new Response(GIVING_WAY, { headers: { 'Content-Type': 'text/html' } }), path);
  }
  const cache = await caches.open(CACHE);
  const kept = await cache.match(new URL(path, scope.registration.scope).href);
  return isolated(kept ?? (await fetch(request)), path);
}

/** With the headers that the host should have sent. @param {Response} response @param {string} path */
function isolated(response, path) {
  const wanted =
    path === '' ? BUILD.headers.top : path.endsWith('.html') ? BUILD.headers.html : BUILD.headers.rest;
  const missing = Object.entries(wanted).filter(([name]) => !response.headers.has(name));
  if (missing.length === 0 || response.status === 0) return response;
  const headers = new Headers(response.headers);
  for (const [name, value] of missing) headers.set(name, value);
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}
