/** Comlink's adapter has its types beside it under a name that TypeScript does not find for `.mjs`. */
declare module 'comlink/dist/esm/node-adapter.mjs' {
  export { default } from 'comlink/dist/esm/node-adapter';
}
