def fail(n):
    raise ValueError(f'bad {n}')


def collect():
    errors = []
    for n in range(2):
        try:
            fail(n)
        except ValueError as e:
            errors.append(e)
    errors.append(ExceptionGroup('inner', [KeyError('k'), OSError(2, 'gone')]))
    errors[0].add_note('a note')
    raise ExceptionGroup('several', errors)


collect()
