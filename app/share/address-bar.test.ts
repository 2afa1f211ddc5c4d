import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Memory } from '../store/storage';
import { browserAddressBar } from './address-bar';

/** A tab: what its page has kept, and its history of one entry. */
function tab() {
  const texts = new Map<string, string | undefined>();
  const kept: Memory = { read: (key) => texts.get(key), write: (key, text) => void texts.set(key, text) };
  return { bar: () => browserAddressBar(kept), texts };
}

const place = { pathname: '/', search: '', hash: '' };
const past = {
  state: null as unknown,
  replaceState(state: unknown, _: string, address: string) {
    past.state = state;
    place.hash = new URL(address, 'http://page/').hash;
  },
};

beforeEach(() => {
  vi.stubGlobal('location', place);
  vi.stubGlobal('history', past);
  past.state = null;
  place.hash = '';
});
afterEach(() => vi.unstubAllGlobals());

describe('the address of the page', () => {
  it('tells which program its entry is about, when the page is loaded anew too', () => {
    const { bar } = tab();
    bar().replace('#1abc', 'ticket-lock');
    expect(place.hash).toBe('#1abc');
    expect(bar().program()).toBe('ticket-lock');
  });

  it('tells so when the browser has forgotten what was said of the entry', () => {
    const { bar } = tab();
    bar().replace('#1abc', 'ticket-lock');
    past.state = null;
    expect(bar().program()).toBe('ticket-lock');
  });

  it('tells so of the address before, to which a browser may go when the page is loaded anew', () => {
    const { bar } = tab();
    bar().replace('#1abc', 'ticket-lock');
    bar().replace('#1abd', 'ticket-lock');
    bar().replace('#1abd', 'ticket-lock');
    past.state = null;
    place.hash = '#1abc';
    expect(bar().program()).toBe('ticket-lock');
  });

  it('tells what came in a link from what the page wrote, also when the browser has forgotten it', () => {
    const { bar } = tab();
    place.hash = '#1abc';
    expect(bar().came()).toBe(true);
    bar().replace('#1abc', 'ticket-lock', true);
    expect(bar().came()).toBe(true);
    past.state = null;
    expect(bar().came()).toBe(true);
    bar().replace('#1abd', 'ticket-lock');
    expect(bar().came()).toBe(false);
    past.state = null;
    expect(bar().came()).toBe(false);
  });

  it('does without what was kept when somebody else wrote there', () => {
    const { bar, texts } = tab();
    bar().replace('#1abc', 'ticket-lock');
    past.state = null;
    for (const text of ['{', 'null', '[null, {"fragment": "#1abc"}]']) {
      for (const key of texts.keys()) texts.set(key, text);
      expect(bar().program()).toBeUndefined();
    }
  });

  it('knows no program of an address that a person came to', () => {
    const { bar } = tab();
    bar().replace('#1abc', 'ticket-lock');
    past.state = null;
    place.hash = '#1xyz';
    expect(bar().program()).toBeUndefined();
    place.hash = '';
    expect(bar().program()).toBeUndefined();
  });
});
