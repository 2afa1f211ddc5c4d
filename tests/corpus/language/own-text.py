# A program that reads itself.
import os
import pathlib

with open(__file__, encoding='utf-8') as file:
    print(file.readline().rstrip())
with open(__file__, 'rb') as file:
    print(len(file.read()) == len(open(__file__).read()))
text = pathlib.Path(__file__).read_text()
print(text.count('\n'), text.splitlines()[-1])
try:
    open('none-' + os.path.basename(__file__))
except FileNotFoundError as e:
    print(os.path.basename(e.filename))
# the end
