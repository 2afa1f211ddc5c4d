/** How Node has parts of the library: files beside the bundle. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @param address of a file. @throws when it cannot be read */
export const readPart = (address: string): string => readFileSync(fileURLToPath(address), 'utf8');
