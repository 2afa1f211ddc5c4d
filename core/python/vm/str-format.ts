import type { DictData } from '../object/dict';
import { newDict, newList, newTuple } from '../object/make';
import type { Value } from '../object/obj';
import { NONE } from '../object/type';
import { type FormatItem, unknownConversion } from '../text/format-fields';
import { getAttr } from './attr';
import { pyError } from './errors';
import { formatValue } from './format';
import { getItem } from './item';
import { isSignal } from './signal';
import { asciiOf, reprOf, strOf } from './text';
import type { VM } from './vm';

/** A step that only Python can make: the whole format is handed to the helper. */
const PYTHON = Symbol('python');

/** str.format over parsed items. */
export function formatFields(
  vm: VM,
  items: readonly FormatItem[],
  source: string,
  args: Value[],
  kwargs: ReadonlyMap<string, Value>,
): Value {
  try {
    return formatItems(vm, items, args, kwargs);
  } catch (error) {
    if (error !== PYTHON) throw error;
  }
  const named = newDict();
  for (const [name, value] of kwargs) (named.p as DictData).setStr(name, value);
  return vm.call(vm.helper('_str_format'), [plan(items), newTuple(args), named, source]);
}

/** str.format_map: what a name means is the mapping's to say, when its turn comes. */
export const formatMapping = (vm: VM, items: readonly FormatItem[], source: string, mapping: Value): Value =>
  vm.call(vm.helper('_str_format'), [plan(items), NONE, mapping, source]);

function formatItems(
  vm: VM,
  items: readonly FormatItem[],
  args: readonly Value[],
  kwargs: ReadonlyMap<string, Value>,
): string {
  let text = '';
  for (const item of items) {
    if ('error' in item) throw item.error;
    if ('text' in item) {
      text += item.text;
      continue;
    }
    const { first, path, conversion, spec } = item.field;
    let value = typeof first === 'number' ? args[first] : kwargs.get(first);
    if (value === undefined) {
      if (typeof first === 'string') throw pyError('KeyError', first);
      throw pyError('IndexError', `Replacement index ${first} out of range for positional args tuple`);
    }
    for (const step of path)
      value = plain('attribute' in step ? getAttr(vm, value, step.attribute) : getItem(vm, value, step.item));
    if (conversion === 'r') value = plain(reprOf(vm, value));
    else if (conversion === 's') value = plain(strOf(vm, value));
    else if (conversion === 'a') value = plain(asciiOf(vm, value));
    else if (conversion !== '') throw unknownConversion(conversion);
    text += plain(formatValue(vm, value, formatItems(vm, spec, args, kwargs))) as string;
  }
  return text;
}

function plain(v: Value): Value {
  if (isSignal(v)) throw PYTHON;
  return v;
}

/** The items as Python data for the helper: texts, and (first, steps, conversion, spec) tuples. */
function plan(items: readonly FormatItem[]): Value {
  return newList(
    items.map((item): Value => {
      if ('error' in item) throw item.error;
      if ('text' in item) return item.text;
      const { first, path, conversion, spec } = item.field;
      const steps = path.map((step) =>
        newTuple('attribute' in step ? [true, step.attribute] : [false, step.item]),
      );
      return newTuple([first, newList(steps), conversion, plan(spec)]);
    }),
  );
}
