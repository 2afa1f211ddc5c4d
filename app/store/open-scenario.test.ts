import { beforeEach, expect, it } from 'vitest';
import { addressOf, askedFor, openAsked, openScenario } from './open-scenario';
import { programStore } from './program';
import { loadScenarios, scenarioStore } from './scenarios';
import { settingsStore } from './settings';
import { viewStore } from './view';

beforeEach(async () => {
  await loadScenarios();
  programStore.getState().pick('ticket-race');
  settingsStore.setState({ engine: 'live', preset: 'fork', seed: 9 });
  viewStore.setState(viewStore.getInitialState());
});

it('gives every scenario an address that asks for it', () => {
  for (const { id } of scenarioStore.getState().known) expect(askedFor(addressOf(id))).toBe(id);
  expect(addressOf('ticket-lock')).toBe('?scenario=ticket-lock');
  expect(askedFor('')).toBeUndefined();
});

it('shows the scenario of the address and its lesson, with the settings it starts with', async () => {
  await openAsked('?scenario=lock-twice');
  expect(viewStore.getState()).toMatchObject({ pane: 'library', dock: 'library', side: 'library' });
  expect(programStore.getState().id).toBe('lock-twice');
  expect(settingsStore.getState()).toMatchObject({ engine: 'repeatable', preset: 'spawn', seed: 1 });
});

it('leaves program and settings alone when there is no such scenario, or none is asked for', async () => {
  await openAsked('?scenario=nobody-knows');
  expect(scenarioStore.getState().missing).toEqual({ id: 'nobody-knows', why: 'unknown' });
  openScenario('nobody-knows');
  expect(viewStore.getState().side).toBe('state');
  await openAsked('?other=1');
  expect(programStore.getState().id).toBe('ticket-race');
  expect(settingsStore.getState()).toMatchObject({ engine: 'live', preset: 'fork', seed: 9 });
});

it('forgets what it could not show when another scenario is shown', async () => {
  await openAsked('?scenario=nobody-knows');
  openScenario('ticket-lock');
  expect(scenarioStore.getState().missing).toBeUndefined();
});
