/** The run that is kept as a sample file, played: two processes, a queue, a lock, a value and a file. */
import { readFileSync } from 'node:fs';
import { RunAnalysis } from '../../core/trace/analysis/run-analysis';
import { readTraceFile } from '../../core/trace/export/json';
import { TimelineModel } from '../../core/trace/model/timeline-model';

const FILE = new URL('../../core/trace/export/samples/version-1.json', import.meta.url);

export function sampleRun(): { analysis: RunAnalysis; model: TimelineModel; program: string } {
  const { events, program = '' } = readTraceFile(readFileSync(FILE, 'utf8'));
  const model = new TimelineModel();
  model.append(events);
  const analysis = new RunAnalysis(model, program);
  analysis.advance();
  return { analysis, model, program };
}
