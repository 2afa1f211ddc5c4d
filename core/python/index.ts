export { createVm, decodeVm, prepareSpareVm } from './process';
export { compileProgram } from './program';
