"""Records CPython's tree of core/python/parse/samples/right.py, one statement a line.

Run with CPython 3.11 from the repository's root: python3 scripts/record-trees.py [FILE.py]
With a file it prints that file's tree.
"""

import ast
import json
import pathlib
import sys

SAMPLES = pathlib.Path("core/python/parse/samples")
LEFT_OUT = ("type_comment", "type_ignores", "kind", "is_async")


def constant(value):
    named = {None: "none", True: "true", False: "false", ...: "ellipsis"}
    if value is None or value is ... or isinstance(value, bool):
        return {"kind": named[value]}
    if isinstance(value, float):
        return {"kind": "float", "value": repr(value)}
    if isinstance(value, bytes):
        return {"kind": "bytes", "value": list(value)}
    return {"kind": type(value).__name__, "value": str(value)}


def tree(node):
    if isinstance(node, list):
        return [tree(item) for item in node]
    if not isinstance(node, ast.AST):
        return node
    name = type(node).__name__
    if isinstance(node, (ast.expr_context, ast.operator, ast.unaryop, ast.boolop, ast.cmpop)):
        return name
    fields = {field: tree(getattr(node, field, None)) for field in node._fields if field not in LEFT_OUT}
    if isinstance(node, (ast.Constant, ast.MatchSingleton)):
        fields["value"] = constant(node.value)
    if isinstance(node, ast.AnnAssign):
        fields["simple"] = bool(node.simple)
    if hasattr(node, "lineno"):
        fields["at"] = [node.lineno, node.col_offset, node.end_lineno, node.end_col_offset]
    return {"nodeType": name, **fields}


def main():
    path = pathlib.Path(sys.argv[1]) if sys.argv[1:] else SAMPLES / "right.py"
    body = ast.parse(path.read_text(encoding="utf-8")).body
    text = "[\n" + ",\n".join(json.dumps(tree(node)) for node in body) + "\n]\n"
    if sys.argv[1:]:
        print(text)
    else:
        (SAMPLES / "right.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
