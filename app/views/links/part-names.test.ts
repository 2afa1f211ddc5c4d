import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ObjectKind } from '../../../core/trace/event';
import { emptyRunState } from '../../../core/trace/model/copy-state';
import { PrimitiveKind, type RunState } from '../../../core/trace/model/run-state';
import english from '../../i18n/en/timeline.json';
import { i18n } from '../../i18n/i18n';
import '../../i18n/later-texts';
import type { Translate } from '../../i18n/useT';
import { objectName, primitiveName } from '../../view-model/names';

const MULTIPROCESSING = join(import.meta.dirname, '../../../core/stdlib/multiprocessing');

const inLanguage =
  (lng: string): Translate =>
  (key, params) =>
    i18n.t(key, { ...params, lng });

/** A pool whose queue of tasks has a lock; the lock's role is the test's. */
function poolWith(role: string): RunState {
  const state = emptyRunState();
  const object = (fields: Partial<RunState['objects'][number]>) => fields as RunState['objects'][number];
  state.objects.push(object({ name: 'pool', kind: ObjectKind.Pool, whole: undefined }));
  const whole = { object: 0, role: 'tasks' } as RunState['objects'][number]['whole'];
  state.objects.push(object({ name: 'inqueue', kind: ObjectKind.SimpleQueue, whole }));
  const lock = { kind: PrimitiveKind.Lock, name: '', whole: { object: 1, role } };
  state.primitives.push(lock as RunState['primitives'][number]);
  return state;
}

it('calls a part after its whole and its role, in the language of the page', () => {
  expect(objectName(poolWith('read lock'), 1, inLanguage('en'))).toBe('pool (tasks)');
  expect(primitiveName(poolWith('read lock'), 0, inLanguage('en'))).toBe('pool (tasks, read lock)');
  expect(primitiveName(poolWith('read lock'), 0, inLanguage('zh'))).toBe('pool（任务，读锁）');
  expect(primitiveName(poolWith('of a later version'), 0, inLanguage('zh'))).toBe(
    'pool（任务，of a later version）',
  );
});

it('has a word for every role that the library gives', () => {
  const library = readdirSync(MULTIPROCESSING)
    .filter((file) => file.endsWith('.py'))
    .map((file) => readFileSync(join(MULTIPROCESSING, file), 'utf8'));
  const roles = library.flatMap((text) =>
    [...text.matchAll(/part\(.*\b(?:OBJECT|SEMAPHORE)\b.*'([a-z ]+)'\)/g)].map(([, role]) => role),
  );
  expect([...new Set(roles)].sort()).toEqual(Object.keys(english.role).sort());
});
