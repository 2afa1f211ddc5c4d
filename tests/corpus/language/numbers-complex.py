import pickle, copy, cmath, math
z = 3 + 4j
print(z * 2, 2 * z, z / 2, 1 / z, z ** 2, z ** 0.5, z ** -1, 2 ** z, z - 1.5, 1.5 - z, -z, +z, z != 3, z == 3 + 4j)
print([repr(x) for x in (0j, -0j, 1 + 0j, complex(-0.0, 1), 1e20j, 1.5e-7 + 2j, complex('inf'), complex('nan+infj'), -1j, complex(0, -0.0))])
print([complex(t) for t in ('1+2j', '-j', 'j', '3', '1e3-2.5e-1j', ' (1-1j) ', '-2J')])
for bad in [lambda: complex('1 + 2j'), lambda: complex('x'), lambda: complex('1', 2), lambda: complex(1, 'x'), lambda: complex([]), lambda: z / 0, lambda: 0j ** -1, lambda: z < 1, lambda: z % 2, lambda: z // 2, lambda: int(z), lambda: float(z), lambda: z + 'x', lambda: round(z), lambda: abs(1e308 + 1e308j), lambda: pow(z, 2, 3)]:
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print(f'{z:.1f} {z:>12} {z!r:<9}| {z:+.2e} {z:g} {1.5 + 2.25j:.3}', '%s' % z, str(z), format(z, '*^12'))
print(pickle.loads(pickle.dumps(z)) == z, pickle.dumps(z, 2), copy.deepcopy(z), hash(z), hash(1 + 0j), {1: 'a'}[1 + 0j], bool(0j), sum([1j, 2j]), z.conjugate(), complex(z), complex(1.5), complex(2, 3j), complex())
print(isinstance(z, complex), type(z).__name__, z.real, z.imag, (5).imag, math.isclose(abs(z), 5))
print(cmath.sqrt(-2), cmath.polar(1 + 1j), cmath.rect(2, 0), cmath.exp(0), cmath.log(-1), cmath.phase(-1), cmath.isclose(1j, 1j), cmath.pi, cmath.sqrt(3 + 4j))
def escape(c, limit=30):
    z = 0
    for n in range(limit):
        if abs(z) > 2:
            return n
        z = z * z + c
    return limit
print([escape(complex(x / 8, y / 4)) for y in range(-4, 5, 4) for x in range(-16, 8, 3)])
match 2j:
    case 1j: print('one')
    case 2j: print('two')
print((-8) ** (1/3), (-2.0) ** 0.5, pow(-1, 0.5), (-8.0) ** 2)
