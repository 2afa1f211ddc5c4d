# -*- coding: utf-8 -*-
#!not a shebang
x = 1  # trailing
"""a string statement"""
if x:
    # only a comment before the body
    print('ok')  # after
    # dedented comment next
# at column 0
    print('still in if')
def f():
    # comment first
    'docstring?'
print(f.__doc__)
s = "# not a comment"
print(s, len('#'))
t = '''
# inside a string
'''
print(t)
	
print('a line with only a tab above')
