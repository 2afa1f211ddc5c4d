import { createContext, useContext } from 'react';
import type { TraceFileContent } from '../../core/trace/export/json';

/** What a person can ask of the run. The page's start gives these to the views; `app/run` carries them out. */
export interface Commands {
  /** Runs the program in the editor; a run that is going on is stopped first. */
  run(): void;
  pause(): void;
  resume(): void;
  stop(): void;
  /** Shows a run that was kept in a file, as if it had just ended; a run that is going on is stopped first. */
  open(file: TraceFileContent): void;
  /** Takes back the message of the last failure. */
  dismiss(): void;
}

export const CommandsContext = createContext<Commands | undefined>(undefined);

/** @throws outside of the provider. */
export function useCommands(): Commands {
  const commands = useContext(CommandsContext);
  if (commands === undefined) throw new Error('useCommands outside of CommandsContext');
  return commands;
}
