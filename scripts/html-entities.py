#!/usr/bin/env python3
"""Writes core/stdlib/html/_tables.py: the names that HTML 5 and HTML 4 have for characters, as CPython 3.11 lists them.

    python3 scripts/html-entities.py

An entry is `name=code` with the character's code point in hexadecimal, `name=code+code` where there are two.
"""
import html.entities
import os
import textwrap

PATH = os.path.join(os.path.dirname(__file__), '..', 'core', 'stdlib', 'html', '_tables.py')


def table(name, entries):
    lines = textwrap.fill(' '.join(entries), 120, break_long_words=False, break_on_hyphens=False)
    return f"{name} = '''\n{lines}\n'''\n"


def main():
    html5 = [f'{name}={"+".join(f"{ord(c):x}" for c in text)}' for name, text in html.entities.html5.items()]
    html4 = [f'{name}={code:x}' for name, code in html.entities.name2codepoint.items()]
    with open(PATH, 'w', encoding='ascii') as file:
        file.write('"""Made by scripts/html-entities.py: names for characters, and what they stand for."""\n\n')
        file.write(table('HTML5', html5) + '\n' + table('HTML4', html4))


main()
