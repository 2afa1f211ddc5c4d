/** A part of the page that could not be fetched: a new version took its place, or there is no connection. */
export class MissingPart extends Error {
  override name = 'MissingPart';
}

/** @throws MissingPart when what is being fetched does not come; browsers have different words for it. */
export async function fetched<T>(part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch (cause) {
    throw new MissingPart('a part of the page could not be fetched', { cause });
  }
}
