"""glob finds files by patterns."""
import glob
import os

for name in ('ga1.txt', 'ga2.txt', 'gb1.txt', 'g-notes.md', '.ghidden.txt', 'godd[1].txt'):
    with open(name, 'w') as f:
        f.write(name)
print(sorted(glob.glob('g*.txt')))
print(sorted(glob.glob('ga?.txt')), sorted(glob.glob('g[ab]1.*')), sorted(glob.glob('g[!a]*.txt')))
print(glob.glob('g-notes.md'), glob.glob('nothing.md'), glob.glob('g*.py'))
print(sorted(glob.glob('.g*')), sorted(glob.glob('*ghidden*', include_hidden=True)), glob.glob('*ghidden*'))
print(glob.escape('godd[1].txt'), glob.glob(glob.escape('godd[1].txt')), glob.has_magic('a*'))
print(sorted(os.path.basename(p) for p in glob.iglob(os.path.join(os.getcwd(), 'g-*.md'))))
print(glob.glob('g-*.md', root_dir=os.getcwd()), list(glob.iglob('zzz*')))
