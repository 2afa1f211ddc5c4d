import { browserAddressBar } from './address-bar';
import { LinkSession } from './link-session';

/** Opens the link that the page came with, and keeps the address true from then on. */
export function beginLinks(): void {
  new LinkSession(browserAddressBar(), {
    later(work, ms) {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
  });
}
