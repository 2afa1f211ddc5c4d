import { newList, newTuple } from '../object/make';
import { NONE } from '../object/type';
import { codePointNamed, nameOf, sequenceNamed } from '../text/unicode/names';
import { seldomTables } from '../text/unicode/tables';
import { decodeToggles, rank } from '../text/unicode/toggles';
import { define } from './define';
import { nativeModuleOf } from './modules';

/** The native side of core/stdlib/unicodedata.py. */

type Database = typeof import('../text/unicode/database.tables.json');

let database: Database | undefined;

function tableOf(name: keyof Database): Database[keyof Database] {
  database ??= JSON.parse(seldomTables('database')) as Database;
  return database[name];
}

/** By their tables' names: unpacked. */
const unpacked = new Map<keyof Database, Uint32Array>();

function pointsOf(name: keyof Database): Uint32Array {
  let points = unpacked.get(name);
  if (points === undefined) {
    const table = tableOf(name);
    points = decodeToggles(typeof table === 'string' ? table : table.points);
    unpacked.set(name, points);
  }
  return points;
}

define('_unicode', 'name_of(code, /)', (_vm, code: number) => nameOf(code) ?? NONE);
/** The character or characters of a name; None where there are none. */
define('_unicode', 'named(name, /)', (_vm, name: string) => {
  const codePoint = codePointNamed(name);
  return codePoint === undefined ? (sequenceNamed(name) ?? NONE) : String.fromCodePoint(codePoint);
});
/** What a table has: points, or where values begin and which they are. */
define('_unicode', 'table(name, /)', (_vm, name: keyof Database) => {
  const table = tableOf(name);
  const points = newList([...pointsOf(name)]);
  return newTuple(typeof table === 'string' ? [points] : [points, table.values]);
});
/** How many points of a table are not above the number. */
define('_unicode', 'rank(name, code, /)', (_vm, name: keyof Database, code: number) =>
  rank(pointsOf(name), code),
);
nativeModuleOf('_unicode', (vm) => ({
  name_of: vm.native('_unicode.name_of'),
  named: vm.native('_unicode.named'),
  rank: vm.native('_unicode.rank'),
  table: vm.native('_unicode.table'),
}));
