import { traceBytes } from '../../core/engine/deterministic/trace-bytes';
import { compileProgram, createVm } from '../../core/python/index';

/** The whole trace of a repeatable run as hexadecimal digits: text passes between page and test unharmed. */
export function traceAsHex(source: string, seed: number): string {
  const compiled = compileProgram(source, 'program.py');
  if ('error' in compiled) throw new Error(`${compiled.error.type}: ${compiled.error.message}`);
  const bytes = traceBytes(compiled.program, { seed }, createVm);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
