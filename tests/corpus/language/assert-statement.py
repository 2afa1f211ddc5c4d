assert True
assert 1 + 1 == 2, 'never shown'
for check in (lambda: 0, lambda: []):
    try:
        assert check()
    except AssertionError as e:
        print(repr(e), e.args, str(e) == '')
try:
    assert False, 'message'
except AssertionError as e:
    print(repr(e))
try:
    assert 0, ('a', 1)
except AssertionError as e:
    print(e, e.args)
def side():
    print('message made')
    return 'm'
assert True, side()
try:
    assert False, side()
except AssertionError as e:
    print(e)
print(__debug__)
