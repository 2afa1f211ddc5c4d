import os
import pickle
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

p = Path('notes.txt')
print(repr(p), str(p), p.name, p.stem, p.suffix, p.parent, p.parts, p.exists())
print(p.write_text('one\ntwo\n'), p.read_text(), p.exists(), p.is_file(), p.is_dir(), p.stat().st_size)
with p.open('a') as f:
    f.write('three\n')
with open(p) as f:
    print([line.strip() for line in f])
print(p.read_bytes()[:4], Path('b.bin').write_bytes(b'\x00\x01'), os.path.exists(p), os.path.getsize(p), os.fspath(p))
print(sorted(path.name for path in Path('.').glob('*.txt')), sorted(str(path) for path in Path().iterdir()))
moved = p.rename('moved.txt')
print(moved, p.exists(), moved.samefile('moved.txt'))
moved.replace('last.txt').unlink()
Path('gone').unlink(missing_ok=True)
for wrong in (lambda: Path('gone').unlink(), lambda: Path('gone').read_text(), lambda: Path('x').write_text(b'b'),
              lambda: Path(5), lambda: Path('a').with_suffix('b'), lambda: Path('').with_name('x'), lambda: Path('a') / 5,
              lambda: PurePath('/a').relative_to('b'), lambda: Path('.').mkdir()):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
Path('t').touch()
print(Path('t').exists(), Path('t').stat().st_size, Path.cwd() == Path('.').resolve(), Path('.').is_dir())
q = PurePosixPath('/usr/lib') / 'python3' / '../x.tar.gz'
print(q, q.suffixes, q.parents[0], list(map(str, q.parents)), q.is_absolute(), q.root, q.anchor)
print(q.relative_to('/usr'), q.is_relative_to('/usr'), q.is_relative_to('/opt'), q.match('*.gz'), q.match('/usr/*'))
print(q.with_name('y'), q.with_suffix('.z'), q.with_stem('s'), q.joinpath('a', '/b', 'c'), 'a' / PurePosixPath('b'))
w = PureWindowsPath('C:/Users/Ann') / 'Data.csv'
print(repr(w), str(w), w.drive, w.parts, w == PureWindowsPath('c:\\users\\ann\\data.csv'), w.as_posix())
print(PurePosixPath('a//b/./c/') == PurePosixPath('a/b/c'), PurePosixPath('a') < PurePosixPath('b'), {PurePosixPath('a'): 1}[PurePosixPath('a')])
print(pickle.loads(pickle.dumps(q)) == q, Path('~').name, PurePosixPath('.hidden').suffix, PurePosixPath('a.').suffix, Path(), Path('a', 'b', 'c'))
print(isinstance(p, PurePath), type(p).__name__, p == 'notes.txt', sorted([Path('b'), Path('a')]))
