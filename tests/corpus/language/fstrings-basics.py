name, n, x = 'Ada', 42, 3.14159
print(f'{name} is {n}', F"{n + 1}", f'{name.upper()!r}', f"{'nested'}")
print(f'{n:5}|{n:<5}|{n:^5}|{n:>5}|{n:05}|{n:+}|{n:,}|{n:x}|{n:#b}|{n:e}')
print(f'{x:.2f}|{x:10.3f}|{x:<10.1f}|{x:e}|{x:g}|{x:%}|{x:+.1f}')
print(f'{name:10}|{name:>10}|{name:*^10}|{name:.2}|{name!r:>8}|{name!s:<5}|{name!a}')
width, prec = 12, 4
print(f'{x:{width}.{prec}f}|{name:{"*"}^{width}}|{n:{width}}')
print(f'{n=} {n = } {n + 1=} {name=!s} {x=:.2f} {name = !r:>8}')
print(f'{{literal}} {{{n}}} {{ {n} }}')
print(f'{"a" if n > 5 else "b"} {[i for i in range(3)]} { {"k": 1}["k"] } {(lambda v: v * 2)(4)}')
print(f'''multi
{n}
line''')
print(f'{n!r}' f'{x}' 'plain {n}' f'{n:>{2 * 3}}')
print(rf'{n}\n', fr'\d{n}')
print(f'{None} {True} {[1, "a"]} {(1,)} {{}}')
print(f'{n:d}{"":>3}{"x":>3}', f'{1_000_000:_} {1234567.891:,.2f} {255:#x} {255:o} {255:#010b} {-5:05}')
print(f'{"é"!a} {chr(10)!r}')
print(f'{n, 1}', f'{n,}', f'{*[1, 2], 3}')
d = {'key': 'v'}
print(f"{d['key']} {d!r:}")
print(f'{(w := 7)} {w:=+5}')
