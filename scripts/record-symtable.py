"""Records what CPython says of the names in the sample programs of core/python/symbols.

Run with CPython 3.11 from the repository's root: python3 scripts/record-symtable.py [FILE.py ...]
Without files it reads core/python/symbols/samples/*.py and writes expected.json beside them; with files it prints.
"""

import json
import pathlib
import symtable
import sys
import types

SAMPLES = pathlib.Path("core/python/symbols/samples")
SCOPES = {1: "local", 2: "explicitGlobal", 3: "implicitGlobal", 4: "free", 5: "cell"}


def table_of(table):
    """The tree of scopes, each with how it reaches each of its names."""
    return {
        "kind": table.get_type(),
        "name": table.get_name(),
        "names": {s.get_name(): SCOPES[s._Symbol__scope] for s in table.get_symbols()},
        "children": [table_of(child) for child in table.get_children()],
    }


def codes_of(code):
    """Every code object in it: the slots of its frame and the names of its closure."""
    parameters = code.co_argcount + code.co_kwonlyargcount + bool(code.co_flags & 4) + bool(code.co_flags & 8)
    yield {
        "qualname": code.co_qualname,
        "params": list(code.co_varnames[:parameters]),
        "slots": sorted({*code.co_varnames, *code.co_cellvars} - {"__class__"}),
        "cells": sorted(name for name in code.co_cellvars if name != "__class__"),
        "classCell": "__class__" in code.co_cellvars,
        "frees": list(code.co_freevars),
        "generator": bool(code.co_flags & 32),
    }
    for const in code.co_consts:
        if isinstance(const, types.CodeType):
            yield from codes_of(const)


def record(path):
    source = path.read_text(encoding="utf-8")
    codes = [json.dumps(code, sort_keys=True) for code in codes_of(compile(source, str(path), "exec"))]
    return {
        "file": str(path) if sys.argv[1:] else path.name,
        "table": table_of(symtable.symtable(source, str(path), "exec")),
        "codes": [json.loads(code) for code in sorted(codes)],
    }


def main():
    paths = [pathlib.Path(name) for name in sys.argv[1:]] or sorted(SAMPLES.glob("*.py"))
    recorded = [record(path) for path in paths]
    if sys.argv[1:]:
        print(json.dumps(recorded))
    else:
        text = json.dumps(recorded, indent=1, ensure_ascii=False)
        (SAMPLES / "expected.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
