"""Modules by names that are texts, keywords, and all names of a module that makes some when they are asked for."""
import importlib
import keyword
from concurrent.futures import *

print(ThreadPoolExecutor.__name__, ProcessPoolExecutor.__name__, FIRST_COMPLETED)
print(__import__('textwrap').dedent('   a'), importlib.import_module('string').digits)
print(importlib.import_module('os.path').join('a', 'b'), __import__('os.path').__name__)
for name in ('no_such_module_x', 'os.nothing'):
    try:
        importlib.import_module(name)
    except ModuleNotFoundError as e:
        print(e)
print(keyword.iskeyword('for'), keyword.iskeyword('match'), keyword.issoftkeyword('match'), len(keyword.kwlist))
with ThreadPoolExecutor(2) as executor:
    print(list(executor.map(len, ['a', 'bb'])))
