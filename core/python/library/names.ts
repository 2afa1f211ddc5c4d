/** Where a module of the library would lie. */
export const libraryFile = (name: string): string => `/usr/lib/python3.11/${name.replaceAll('.', '/')}.py`;
