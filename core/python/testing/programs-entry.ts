/** What tests run whole programs with: an entry of a bundle. */
export { codesRun } from './codes-run';
export { playProgram } from './play-program';
export { runProgram } from './run-program';
