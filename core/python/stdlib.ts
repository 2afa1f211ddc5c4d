import type { Unit } from './bytecode/code';
import { compileUnit } from './compile/unit';
import { parseModule } from './parse/parse';
import { analyse } from './symbols/analyse';

/** Sources of the standard library, by module name. */
const sources = new Map<string, string>();
for (const [path, source] of Object.entries(
  import.meta.glob('../stdlib/**/*.py', { query: '?raw', import: 'default', eager: true }) as Record<string, string>,
)) {
  const name = path.replace('../stdlib/', '').replace(/\.py$/, '').replaceAll('/', '.').replace(/\.__init__$/, '');
  sources.set(name, source);
}

/** Helpers of builtins: in no traceback. */
export const HELPERS = 'builtins';

/** Modules that a program can import and that are written in Python. */
export const stdlibModules = (): string[] => [...sources.keys()].filter((name) => name !== HELPERS);

const compiled = new Map<string, Unit>();

/** A compiled module of the standard library; undefined when there is none of that name. */
export function stdlibUnit(name: string): Unit | undefined {
  const known = compiled.get(name);
  if (known !== undefined) return known;
  const source = sources.get(name);
  if (source === undefined) return undefined;
  const parsed = parseModule(source);
  if ('error' in parsed) throw new Error(`stdlib ${name}, line ${parsed.error.line}: ${parsed.error.message}`);
  const analysed = analyse(parsed.module, parsed.positions);
  if ('error' in analysed) throw new Error(`stdlib ${name}, line ${analysed.error.line}: ${analysed.error.message}`);
  const unit = compileUnit(parsed.module, analysed.table, {
    name,
    filename: `/usr/lib/python3.11/${name.replaceAll('.', '/')}.py`,
    source,
    internal: true,
    hidden: name === HELPERS,
  });
  compiled.set(name, unit);
  return unit;
}
