"""Records how CPython refuses the wrong programs of core/python/parse/samples/wrong.txt.

Run with CPython 3.11 from the repository's root: python3 scripts/record-syntax-errors.py
The programs are separated by lines of dashes; "\\N" stands for the end of a text without a line end, "\\xNN" and
"\\uNNNN" for characters an editor would not show.
"""

import json
import pathlib
import re
import warnings

warnings.simplefilter("ignore")

SAMPLES = pathlib.Path("core/python/parse/samples")


def programs():
    text = (SAMPLES / "wrong.txt").read_text(encoding="utf-8")
    for program in re.split(r"^-{8,}\n", text, flags=re.M):
        if not program:
            continue
        program = re.sub(r"\\u([0-9A-F]{4})", lambda m: chr(int(m[1], 16)), program)
        yield program.replace("\\N\n", "").replace("\\TAB", "\t")


def column(line, offset):
    """A 0-based column in UTF-16 units from CPython's 1-based one in characters."""
    return len(line[: max(0, offset - 1)].encode("utf-16-le")) // 2 + max(0, offset - 1 - len(line))


def record(source):
    try:
        compile(source, "program.py", "exec")
    except SyntaxError as error:
        line = source.split("\n")[error.lineno - 1]
        return {
            "source": source,
            "type": type(error).__name__,
            "message": error.msg,
            "line": error.lineno,
            "column": column(line, error.offset),
        }
    raise AssertionError(f"CPython takes this program: {source!r}")


def main():
    recorded = [record(source) for source in programs()]
    text = json.dumps(recorded, indent=1, ensure_ascii=True)
    (SAMPLES / "wrong.json").write_text(text + "\n", encoding="utf-8")
    print(len(recorded), "programs")


if __name__ == "__main__":
    main()
