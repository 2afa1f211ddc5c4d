/** How the workers of a page fetch parts of the library: files beside their scripts. */

/** @param address absolute. @throws when it cannot be had */
export async function fetchPart(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw notHad(address, response.status);
  return response.text();
}

/**
 * For a process in the middle of an instruction: its worker stands still until the part has come, as one that reads a file.
 * Workers may; a page's main thread runs no processes.
 * @param address absolute. @throws when it cannot be had
 */
export function fetchPartAtOnce(address: string): string {
  const request = new XMLHttpRequest();
  request.open('GET', address, false);
  request.send();
  if (request.status !== 200) throw notHad(address, request.status);
  return request.responseText;
}

const notHad = (address: string, status: number): Error =>
  new Error(`a part of the library could not be fetched: ${address} answered ${status}`);
