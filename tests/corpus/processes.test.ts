/** Programs of several processes: what the deterministic engine plays is something CPython does under spawn. */
import { describe, it } from 'vitest';
import { bundledPrograms } from '../../core/python/testing/bundled';
import { type ProcessesProgram, readProcessesCorpus } from '../../core/python/testing/corpus';
import { splitByKnown } from '../../core/python/testing/known-differences';
import { expectSame, outcomeOf } from '../conformance/outcome';

const { playProgram } = await bundledPrograms();

const SEEDS = [1, 2];

function asCPython(program: ProcessesProgram, seed: number): void {
  const { text, ended } = playProgram(program, seed);
  expectSame(outcomeOf(program.name, text, ended), program.spawn);
}

const { same, differing } = splitByKnown('processes', readProcessesCorpus());

describe.each(SEEDS)('the corpus of processes, played with seed %i', (seed) => {
  it.each(same)('gives with $name what CPython gives under spawn', (program) => asCPython(program, seed));
  it.fails.each(differing)('does not yet give with $name what CPython gives', (program) =>
    asCPython(program, seed),
  );
});
