import { GraduationCap, RotateCcw } from 'lucide-react';
import { type KeyboardEvent, memo, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { Scenario, ScenarioLanguage } from '../../../core/scenarios/form';
import { chapterOf } from '../../../core/scenarios/order';
import { type Translate, useLanguage, useT } from '../../i18n/useT';
import { editOf } from '../../store/edit-of';
import { type BroughtProgram, programStore } from '../../store/program';
import { runStore } from '../../store/run';
import { formOf, scenarioStore } from '../../store/scenarios';
import { viewStore } from '../../store/view';
import { Button } from '../../widgets/Button';
import { Choice } from '../../widgets/Choice';
import { RUN_KEYS } from '../keys';
import { isAnotherProgram } from './another-program';
import { PlainProgram } from './PlainProgram';
import { ProblemBar } from './ProblemBar';
import { programTitle } from './program-title';
import { useCodeEditor } from './useCodeEditor';
import './editor.css';

/** The program: which one, its text, where its processes are, and why it cannot start. */
export function Editor() {
  const t = useT();
  const host = useRef<HTMLDivElement>(null);
  const after = useRef<HTMLParagraphElement>(null);
  const editor = useCodeEditor(host, () => after.current?.focus());
  return (
    <section className="editor" aria-label={t('editor.title')}>
      <ProgramHeader />
      <div className="code">
        <div className="code-host" ref={host} />
        {editor === undefined ? <PlainProgram /> : null}
      </div>
      <ProblemBar onGo={(line, column) => editor?.focusAt(line, column)} />
      {/* Esc puts the focus here: from here Tab goes on behind the editor, Shift+Tab before it. */}
      <p className="editor-hint" ref={after} tabIndex={-1} onKeyDown={goBefore}>
        {t('editor.hint', { keys: RUN_KEYS })}
      </p>
    </section>
  );
}

/** In the editor Shift+Tab takes back an indent, so that nobody would ever come out of it backwards. */
function goBefore(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Tab' || !event.shiftKey) return;
  const header = event.currentTarget.closest('.editor')?.querySelector('.program-header');
  const [last] = [...(header?.querySelectorAll<HTMLElement>('button:enabled') ?? [])].slice(-1);
  if (last === undefined) return;
  event.preventDefault();
  last.focus();
}

const ProgramHeader = memo(function ProgramHeader() {
  const t = useT();
  const language = useLanguage();
  const id = useStore(programStore, (state) => state.id);
  const edited = useStore(programStore, (state) => state.edited);
  const known = useStore(scenarioStore, (state) => state.known);
  const brought = useStore(programStore, (state) => state.brought);
  const came = known.find((one) => one.id === id)?.sources;
  const own = useStore(programStore, ({ text, edited: changed }) =>
    changed && came !== undefined && isAnotherProgram(text, Object.values(came))
      ? (programTitle(text) ?? t('editor.own'))
      : undefined,
  );
  const forget = () => runStore.setState({ problem: undefined });
  const titleOf = (of: string) => known.find((scenario) => scenario.id === of)?.texts[language].title ?? of;
  const edits = useMemo(() => editsAmong(brought, known), [brought, known]);
  const options = [
    ...known.map((scenario) => scenarioOption(scenario, language, t)),
    ...[...brought].reverse().map((program) => broughtOption(program, edits.get(program.id), titleOf, t)),
  ];
  return (
    <header className="program-header">
      <div className="program-row">
        <Choice
          className="program-choice"
          label={t('controls.program')}
          options={options}
          value={id}
          shown={own}
          onChoose={(chosen) => {
            forget();
            programStore.getState().pick(chosen);
          }}
        />
        <span className={`program-reset ${edited ? '' : 'absent'}`}>
          <Button
            kind="quiet"
            label={t('controls.reset')}
            hint={t('controls.resetHint')}
            icon={<RotateCcw size={14} aria-hidden />}
            disabled={!edited}
            onPress={() => {
              forget();
              programStore.getState().reset();
            }}
          />
        </span>
        <Button
          className="lesson-button"
          kind="quiet"
          iconOnly
          label={t('editor.lesson')}
          icon={<GraduationCap size={16} aria-hidden />}
          onPress={() => viewStore.getState().show('library')}
        />
      </div>
      <p className="program-about">
        {own === undefined
          ? (known.find((scenario) => scenario.id === id)?.texts[language].situation ??
            aboutBrought(
              brought.find((program) => program.id === id),
              edits.get(id),
              titleOf,
              t,
            ))
          : t('editor.ownAbout', { title: titleOf(id) })}
      </p>
    </header>
  );
});

function scenarioOption(scenario: Scenario, language: ScenarioLanguage, t: Translate) {
  const { id, texts } = scenario;
  const form = formOf(scenario);
  return {
    key: id,
    text: texts[language].title,
    mark: form === undefined ? undefined : t(`editor.form_${form}`),
    group: t(`editor.chapter_${chapterOf(id)}`),
  };
}

/** By the id of a program that came from elsewhere: the scenario of which it is an edit. */
function editsAmong(
  brought: readonly BroughtProgram[],
  known: readonly Scenario[],
): ReadonlyMap<string, string | undefined> {
  return new Map(brought.map(({ id, source, of }) => [id, of ?? editOf(source, known)?.id]));
}

/** What is said of a program that came from elsewhere or was set aside. */
function aboutBrought(
  program: BroughtProgram | undefined,
  edit: string | undefined,
  titleOf: (id: string) => string,
  t: Translate,
): string {
  if (program?.of !== undefined) return t('editor.aside', { title: titleOf(program.of) });
  return edit === undefined ? t('editor.brought') : t('editor.broughtEdit', { title: titleOf(edit) });
}

function broughtOption(
  { id, source, of }: BroughtProgram,
  edit: string | undefined,
  titleOf: (id: string) => string,
  t: Translate,
) {
  const number = id.replace(/\D/g, '');
  const asEdit = edit === undefined ? undefined : t('editor.editOf', { title: titleOf(edit) });
  return {
    key: id,
    group: t('editor.chapter_own'),
    text: programTitle(source, asEdit) ?? t('editor.untitled', { number }),
    note: of === undefined ? t('editor.broughtNote') : t('editor.asideNote', { title: titleOf(of) }),
  };
}
