/** Reads the project's own source files for the house rules: their imports and the globals they name. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A node of the parser's tree (ESTree with TypeScript's additions), as far as the rules look at it. */
interface Node {
  type: string;
  [field: string]: unknown;
}

export interface Import {
  /** As written, such as "../base/assert" or "py-ast". */
  request: string;
  /** For a relative one: the path from the project's root, without "./" and "..". */
  path: string | undefined;
}

export interface Source {
  /** Path from the project's root, with forward slashes. */
  file: string;
  /** A test, or a file in a folder `testing` that only tests use. */
  isTest: boolean;
  imports: Import[];
  /** Global names the code refers to, and members of them: "Date", "Date.now". A name the file declares is none. */
  names: Set<string>;
}

/** Fields that name a thing and do not refer to one, by the type of the node that has them. */
const NAMING_FIELDS: Record<string, string> = {
  MemberExpression: 'property',
  Property: 'key',
  PropertyDefinition: 'key',
  MethodDefinition: 'key',
  TSPropertySignature: 'key',
  TSMethodSignature: 'key',
  TSQualifiedName: 'right',
};

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

function literal(value: unknown): string | undefined {
  return isNode(value) && value.type === 'Literal' && typeof value.value === 'string'
    ? value.value
    : undefined;
}

/** `new URL('./worker.ts', import.meta.url)`, the way workers are named to the bundler. */
function urlOfModule(node: Node): string | undefined {
  const callee = node.callee;
  if (node.type !== 'NewExpression' || !isNode(callee) || callee.name !== 'URL') return undefined;
  const [first, second] = node.arguments as unknown[];
  const base = isNode(second) && isNode(second.object) ? second.object.type : '';
  return base === 'MetaProperty' ? literal(first) : undefined;
}

function requestOf(node: Node): string | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return literal(node.source ?? node.argument);
    default:
      return urlOfModule(node);
  }
}

/** Fields that hold the names a node declares: parameters, variables, imported and caught names. */
const DECLARING_FIELDS = ['params', 'parameters', 'id', 'local', 'param'];

/** Adds the names in a binding pattern. Names in its default values come along, which only makes the rules milder. */
function addDeclared(node: Node, declared: Set<string>): void {
  if (node.type === 'TSTypeParameterInstantiation') return;
  for (const field of DECLARING_FIELDS) {
    const value = node[field];
    for (const pattern of Array.isArray(value) ? value : [value]) {
      if (!isNode(pattern)) continue;
      visit(pattern, ({ type, name }) => {
        if (type === 'Identifier') declared.add(String(name));
      });
    }
  }
}

function visit(node: Node, enter: (node: Node) => void): void {
  enter(node);
  const naming = node.computed === true ? undefined : NAMING_FIELDS[node.type];
  for (const [field, value] of Object.entries(node)) {
    if (field === naming) continue;
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, enter);
  }
}

/** Reads one file's text. */
export function readSource(file: string, text: string): Source {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0].message}`);
  const imports: Import[] = [];
  const names = new Set<string>();
  const declared = new Set<string>();
  visit(program as unknown as Node, (node) => {
    const request = requestOf(node)?.replace(/\?.*$/, '');
    if (request !== undefined) {
      const relative = request.startsWith('.');
      imports.push({ request, path: relative ? posix.join(posix.dirname(file), request) : undefined });
    }
    addDeclared(node, declared);
    if (node.type === 'Identifier') names.add(String(node.name));
    if (node.type === 'MemberExpression' && isNode(node.object) && isNode(node.property)) {
      const member = node.computed ? literal(node.property) : node.property.name;
      if (node.object.type === 'Identifier') names.add(`${node.object.name}.${member}`);
    }
  });
  for (const name of names) if (declared.has(name.split('.')[0])) names.delete(name);
  return { file, isTest: /\.test\.tsx?$|\/testing\//.test(file), imports, names };
}

/** All TypeScript files under some folders of the project. */
export function readSources(folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => readSource(path.slice(ROOT.length).replaceAll('\\', '/'), readFileSync(path, 'utf8'))),
  );
}
