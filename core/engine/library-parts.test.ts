import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchPart, fetchPartAtOnce, PartMissing } from './library-parts';
import { failedSentence } from './outcome';

const ADDRESS = 'https://host/folder/assets/concurrent.futures.units-B4xb_-9z.json';
const MISSING = 'the part "concurrent.futures" of Lockstep\'s library could not be fetched';

/** What a worker's request meets. */
function requestThat(send: () => void, status = 200, responseText = '{}') {
  return class {
    status = status;
    responseText = responseText;
    open() {}
    send() {
      send();
    }
  };
}

afterEach(() => vi.unstubAllGlobals());

describe('a part of the library', () => {
  it('is what stands at its address', async () => {
    vi.stubGlobal('fetch', async () => new Response('{"a":1}'));
    vi.stubGlobal(
      'XMLHttpRequest',
      requestThat(() => {}, 200, '{"b":2}'),
    );
    expect(await fetchPart(ADDRESS)).toBe('{"a":1}');
    expect(fetchPartAtOnce(ADDRESS)).toBe('{"b":2}');
  });

  it('is named when the host does not have it', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
    vi.stubGlobal(
      'XMLHttpRequest',
      requestThat(() => {}, 404),
    );
    await expect(fetchPart(ADDRESS)).rejects.toThrow(`${MISSING}: the host answered 404`);
    expect(() => fetchPartAtOnce(ADDRESS)).toThrow(`${MISSING}: the host answered 404`);
  });

  it('is named when there is no network', async () => {
    const fail = () => {
      throw new TypeError('Failed to fetch');
    };
    vi.stubGlobal('fetch', async () => fail());
    vi.stubGlobal('XMLHttpRequest', requestThat(fail));
    await expect(fetchPart(ADDRESS)).rejects.toThrow(PartMissing);
    expect(() => fetchPartAtOnce(ADDRESS)).toThrow(`${MISSING}: the host did not answer`);
  });

  it('ends a run with a sentence that is about it, not about an error of Lockstep', () => {
    const sentence = failedSentence('Process-1', new PartMissing(ADDRESS, 'the host did not answer'));
    expect(sentence).toContain(`Process-1 could not go on: ${MISSING}`);
    expect(sentence).toContain('Run starts afresh when the network is back');
    expect(sentence).not.toContain('internal error');
  });
});
