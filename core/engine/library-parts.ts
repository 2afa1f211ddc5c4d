/** How the workers of a page fetch parts of the library: files beside their scripts. */

/** A part that could not be had: no fault of Lockstep or of the program, and its message says all. */
export class PartMissing extends Error {
  override name = 'PartMissing';

  /** @param why what the host answered. */
  constructor(address: string, why: string) {
    const file = address.slice(address.lastIndexOf('/') + 1);
    const part = file.replace(/(\.units|\.texts|\.rest)?-[^.]*\.json$/, '');
    super(
      `the part "${part}" of Lockstep's library could not be fetched: ${why}. Run starts afresh when the network is back`,
    );
  }
}

const answered = (status: number) => `the host answered ${status}`;
const NO_ANSWER = 'the host did not answer';

/** @param address absolute. @throws PartMissing when it cannot be had */
export async function fetchPart(address: string): Promise<string> {
  let response: Response;
  try {
    response = await fetch(address);
    if (response.ok) return await response.text();
  } catch {
    throw new PartMissing(address, NO_ANSWER);
  }
  throw new PartMissing(address, answered(response.status));
}

/**
 * For a process in the middle of an instruction: its worker stands still until the part has come, as one that reads a file.
 * Workers may; a page's main thread runs no processes.
 * @param address absolute. @throws PartMissing when it cannot be had
 */
export function fetchPartAtOnce(address: string): string {
  const request = new XMLHttpRequest();
  request.open('GET', address, false);
  try {
    request.send();
  } catch {
    throw new PartMissing(address, NO_ANSWER);
  }
  if (request.status !== 200) throw new PartMissing(address, answered(request.status));
  return request.responseText;
}
