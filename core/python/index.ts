export { createVm, decodeVm, prepareSpareVm, readLateParts } from './process';
export { compileProgram, fetchLibrary } from './program';
