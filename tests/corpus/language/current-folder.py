import os
import pathlib

home = os.getcwd()
os.makedirs('kitchen/drawer')
os.chdir('kitchen')
print(os.path.basename(os.getcwd()))
with open('knife', 'w') as file:
    file.write('sharp')
print(sorted(os.listdir()), os.path.getsize('knife'), os.path.abspath('x') == os.path.join(home, 'kitchen', 'x'))
print(pathlib.Path.cwd().name, pathlib.Path('knife').read_text(), sorted(path.name for path in pathlib.Path('.').iterdir()))
os.chdir('drawer')
print(os.listdir(), os.path.exists('../knife'))
os.chdir(pathlib.Path('..'))
os.rename('knife', 'drawer/spoon')
print(os.listdir('drawer'))
for wrong in ('nowhere', 'drawer/spoon'):
    try:
        os.chdir(wrong)
    except OSError as e:
        print(type(e).__name__, e)
os.remove('drawer/spoon')
os.rmdir('drawer')
os.chdir(home)
print(os.path.isdir('kitchen'), os.listdir('kitchen'))
os.rmdir('kitchen')
