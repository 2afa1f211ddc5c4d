/** What tests run whole programs with: an entry of a bundle. */
export { playProgram } from './play-program';
export { runProgram } from './run-program';
