log = []
def level3(n):
    try:
        if n == 0:
            raise ValueError('zero')
        if n == 1:
            raise TypeError('one')
        log.append('l3 ok')
    except ValueError:
        log.append('l3 value')
        raise RuntimeError('from value')
    finally:
        log.append('l3 finally')
def level2(n):
    try:
        level3(n)
    except TypeError:
        log.append('l2 type')
    else:
        log.append('l2 else')
def level1(n):
    try:
        level2(n)
    except RuntimeError as e:
        log.append(f'l1 {e} after {e.__context__}')
    finally:
        log.append('l1 finally')
for n in range(3):
    level1(n)
    print(log)
    log.clear()
def retry(times):
    for attempt in range(1, times + 1):
        try:
            if attempt < 3:
                raise ConnectionError(f'attempt {attempt}')
            return f'ok at {attempt}'
        except ConnectionError as e:
            print(e)
    return 'gave up'
print(retry(2), retry(5))
