/** The page's settings, worked as a person works them. */
import { expect, type Page } from '@playwright/test';
import type { Preset } from '../../core/base/preset';

/** Opens a select-like control and takes one of its options. */
async function choose(page: Page, control: RegExp, option: RegExp): Promise<void> {
  await page.getByRole('button', { name: control }).first().click();
  await page.getByRole('option', { name: option }).click();
}

export async function pickProgram(page: Page, title: RegExp): Promise<void> {
  await choose(page, /choose a program/i, title);
}

export async function setSpeed(page: Page, factor: number): Promise<void> {
  const control = page.getByRole('button', { name: /speed/i }).first();
  if (new RegExp(`×\\s?${factor}$`).test((await control.innerText()).trim())) return;
  await choose(page, /speed/i, new RegExp(`^×\\s?${factor}$`));
}

export async function chooseEngine(page: Page, engine: 'Live' | 'Repeatable'): Promise<void> {
  const radio = page.getByRole('radio', { name: engine, exact: true });
  await radio.click();
  await expect(radio).toBeChecked();
}

/** The platform whose start method and pipes the program gets. */
export async function choosePreset(page: Page, preset: Preset): Promise<void> {
  const option = { fork: /^Fork/, spawn: /^Spawn/, windows: /^Windows/ }[preset];
  await choose(page, /platform/i, option);
}

export async function chooseLanguage(page: Page, language: 'en' | 'zh'): Promise<void> {
  await choose(page, /language|语言/i, language === 'zh' ? /中文/ : /English/);
}
