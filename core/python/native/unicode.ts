import { newList, newTuple } from '../object/make';
import { NONE } from '../object/type';
import { codePointNamed, nameOf, sequenceNamed } from '../text/unicode/names';
import { seldomTables } from '../text/unicode/tables';
import { decodeToggles } from '../text/unicode/toggles';
import { define } from './define';
import { nativeModuleOf } from './modules';

/** The native side of core/stdlib/unicodedata.py. */

type Database = typeof import('../text/unicode/database.tables.json');

let database: Database | undefined;

define('_unicode', 'name_of(code, /)', (_vm, code: number) => nameOf(code) ?? NONE);
/** The character or characters of a name; None where there are none. */
define('_unicode', 'named(name, /)', (_vm, name: string) => {
  const codePoint = codePointNamed(name);
  return codePoint === undefined ? (sequenceNamed(name) ?? NONE) : String.fromCodePoint(codePoint);
});
/** What a table has: points, or where values begin and which they are. */
define('_unicode', 'table(name, /)', (_vm, name: keyof Database) => {
  database ??= JSON.parse(seldomTables('database')) as Database;
  const table = database[name];
  return newTuple(typeof table === 'string' ? [points(table)] : [points(table.points), table.values]);
});
const points = (text: string) => newList([...decodeToggles(text)]);
nativeModuleOf('_unicode', (vm) => ({
  name_of: vm.native('_unicode.name_of'),
  named: vm.native('_unicode.named'),
  table: vm.native('_unicode.table'),
}));
