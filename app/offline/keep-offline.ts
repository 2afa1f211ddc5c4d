/**
 * Keeps the page for when there is no network (service-worker.js), and gets a page whose host sends no headers for
 * isolation to have them, by loading it anew once.
 */
import { programStore } from '../store/program';
import { isGoing, runStore } from '../store/run';

const RELOADED = 'lockstep.isolated';
/** A page that is in use for so long is not loaded anew under a person's hands. */
const RELOAD_MS_MOST = 15_000;

/** Settles when there is nothing more to do; what a browser refuses (private windows do) changes nothing. */
export async function keepOffline(): Promise<void> {
  // A frame in another site's page has storage of its own there, and is not visited for itself.
  if (!('serviceWorker' in navigator) || window.top !== window) return;
  const { text } = programStore.getState();
  try {
    const registration = await navigator.serviceWorker.register('./service-worker.js', {
      updateViaCache: 'none',
    });
    giveWay(registration);
    if (crossOriginIsolated || navigator.serviceWorker.controller !== null) return;
    await activated(registration);
  } catch {
    return;
  }
  const used = runStore.getState().ran !== undefined || runStore.getState().status !== 'idle';
  const edited = programStore.getState().text !== text;
  if (!used && !edited && performance.now() < RELOAD_MS_MOST && isFirstTime()) location.reload();
}

/** A version that is being fetched waits while a run wants the cores. */
function giveWay(registration: ServiceWorkerRegistration): void {
  let going: boolean | undefined;
  const tell = () => registration.installing?.postMessage(going ? 'wait' : 'go on');
  const look = () => {
    const now = isGoing(runStore.getState().status);
    if (now === going) return;
    going = now;
    tell();
  };
  registration.addEventListener('updatefound', tell);
  look();
  runStore.subscribe(look);
}

function activated({ installing, waiting, active }: ServiceWorkerRegistration): Promise<void> {
  const worker = active ?? waiting ?? installing;
  if (worker === null || worker.state === 'activated') return Promise.resolve();
  return new Promise((resolve, reject) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve();
      if (worker.state === 'redundant') reject(new Error('the service worker could not be installed'));
    });
  });
}

/** At most once in a tab: a host or a browser may have reasons that a reload does not change. */
function isFirstTime(): boolean {
  try {
    if (sessionStorage.getItem(RELOADED) !== null) return false;
    sessionStorage.setItem(RELOADED, 'reloaded');
    return true;
  } catch {
    return false; // Without a memory it could go on for ever.
  }
}
