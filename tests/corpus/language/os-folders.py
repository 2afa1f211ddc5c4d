import glob
import os
import pathlib
import shutil
import tempfile


def tree(top):
    for folder, folders, files in os.walk(top):
        folders.sort()
        print(folder, folders, sorted(files))


def fails(what, *args, **kwargs):
    try:
        what(*args, **kwargs)
    except OSError as e:
        print(type(e).__name__, e)
    else:
        print('no error')


os.mkdir('logs')
os.makedirs('data/2024/01')
os.makedirs('data/2024/01', exist_ok=True)
for name in ('logs/a.log', 'logs/b.log', 'data/2024/x.csv', 'data/2024/01/y.csv', 'top.txt'):
    with open(name, 'w') as file:
        file.write(name)
tree('.')
print(sorted(os.listdir('logs')), sorted(os.listdir('data')), os.path.isdir('logs'), os.path.isfile('logs'))
print(open('./data/../logs/a.log').read(), os.path.getsize('logs/a.log'), os.path.exists('logs/none'))
print(os.path.isdir('logs/'), os.path.isdir('logs/a.log'), os.path.exists('top.txt/x'))

fails(os.mkdir, 'logs')
fails(os.mkdir, 'top.txt')
fails(os.mkdir, 'none/inner')
fails(os.mkdir, 'top.txt/inner')
fails(os.makedirs, 'data/2024')
fails(os.rmdir, 'data')
fails(os.rmdir, 'none')
fails(os.rmdir, 'top.txt')
fails(os.remove, 'logs')
fails(os.remove, 'logs/none')
fails(os.listdir, 'none')
fails(os.listdir, 'top.txt')
fails(open, 'none/x', 'w')
fails(open, 'none/x')
fails(open, 'logs', 'w')
fails(open, 'logs')
fails(open, 'top.txt/x')
fails(os.rename, 'none', 'x')
fails(os.rename, 'logs/a.log', 'none/x')
fails(os.rename, 'data', 'data/inner')
fails(os.rename, 'top.txt', 'logs')

os.rename('data', 'archive')
os.rename('logs/b.log', 'archive/b.log')
os.replace('top.txt', 'logs/a.log')
tree('.')
print(sorted(glob.glob('*')), sorted(glob.glob('*/*.log')), sorted(glob.glob('archive/**/*.csv', recursive=True)))
print(sorted(str(p) for p in pathlib.Path('archive').rglob('*.csv')), sorted(str(p) for p in pathlib.Path().glob('*/*.log')))
with os.scandir('archive') as entries:
    print(sorted((e.name, e.is_dir(), e.is_file(), e.path) for e in entries))

print(shutil.copy('archive/b.log', 'logs'), shutil.copyfile('archive/b.log', 'c.log'))
print(shutil.copytree('archive', 'copy', ignore=shutil.ignore_patterns('*.log')))
print(shutil.move('c.log', 'copy'), shutil.move('logs', 'copy/logs'))
tree('copy')
fails(shutil.rmtree, 'none')
shutil.rmtree('none', ignore_errors=True)
shutil.rmtree('archive')
os.remove('copy/c.log')
shutil.rmtree('copy')
print(os.listdir())

path = pathlib.Path('a/b')
fails(path.mkdir)
path.mkdir(parents=True)
fails(path.mkdir)
path.mkdir(exist_ok=True)
(path / 'note.txt').write_text('here')
print(sorted(str(p) for p in path.iterdir()), path.is_dir(), (path / 'note.txt').is_file())
(path / 'note.txt').unlink()
path.rmdir()
os.removedirs('a')
print(os.listdir())

with tempfile.TemporaryDirectory() as folder:
    inside = os.path.join(folder, 'x', 'y')
    os.makedirs(inside)
    open(os.path.join(inside, 'z'), 'w').close()
    print(os.path.isdir(inside), os.listdir(inside))
print(os.path.exists(folder))
