import { CircleAlert } from 'lucide-react';
import { useStore } from 'zustand';
import { useT } from '../../i18n/useT';
import { useCommands } from '../../store/commands';
import { programStore } from '../../store/program';
import { runStore } from '../../store/run';
import { Button } from '../../widgets/Button';
import { CloseButton } from '../../widgets/CloseButton';
import { pythonText } from './python-text';

/** Why the program cannot start, as Python itself would say it. */
export function ProblemBar({ onGo }: { onGo(line: number, column: number): void }) {
  const t = useT();
  const commands = useCommands();
  const problem = useStore(runStore, (state) => state.problem);
  const most = useStore(runStore, (state) => state.limits.programLength);
  const program = programStore.getState().text;
  const text = problem && pythonText(problem, program);
  return (
    <div role="alert">
      {problem === undefined || text === undefined ? null : (
        <div className="problem">
          <CircleAlert className="problem-icon" size={16} aria-hidden />
          <div className="problem-text">
            <p className="problem-title">{t('editor.problem')}</p>
            {program.length > most ? (
              <p>{t('editor.tooLong', { length: program.length, most })}</p>
            ) : (
              <>
                <pre>{text.place}</pre>
                <p className="problem-said">{text.said}</p>
                <Button
                  kind="quiet"
                  className="problem-go"
                  label={t('output.goToLine', { line: problem.line })}
                  onPress={() => onGo(problem.line, problem.column)}
                />
              </>
            )}
          </div>
          <CloseButton label={t('workbench.dismiss')} onPress={() => commands.dismiss()} />
        </div>
      )}
    </div>
  );
}
