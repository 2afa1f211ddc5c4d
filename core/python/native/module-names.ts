/** Names of the native modules, for who compiles programs and runs none: the modules themselves are most of a worker. */
export const NATIVE_MODULES = [
  '_array',
  '_codecs',
  '_collections',
  '_gc',
  '_hashlib',
  '_helpers',
  '_io',
  '_json',
  '_multiprocessing',
  '_operator',
  '_os',
  '_pickle',
  '_random',
  '_signal',
  '_sre',
  '_struct',
  '_thread',
  '_time',
  '_traceback',
  '_unicode',
  '_weakref',
  'builtins',
  'math',
  'sys',
] as const;

export type NativeModuleName = (typeof NATIVE_MODULES)[number];
