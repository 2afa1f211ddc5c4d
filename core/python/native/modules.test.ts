import { expect, test } from 'vitest';
import './index';
import { NATIVE_MODULES } from './module-names';
import { nativeModuleNames } from './modules';

test('the list of native modules names those that there are', () => {
  expect(nativeModuleNames().sort()).toEqual([...NATIVE_MODULES].sort());
});
