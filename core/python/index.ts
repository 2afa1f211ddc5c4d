export { createVm, decodeVm, prepareSpareVm, readLateParts } from './process';
export { compileProgram, fetchLibrary, fetchUsual } from './program';
