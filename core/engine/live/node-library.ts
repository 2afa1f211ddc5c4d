/** How Node has parts of the library: files beside the bundle. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @param address of a file. @throws when it cannot be read */
export const fetchPartAtOnce = (address: string): string => readFileSync(fileURLToPath(address), 'utf8');

/** The same for who would wait where parts come from further away. */
export const fetchPart = async (address: string): Promise<string> => fetchPartAtOnce(address);
