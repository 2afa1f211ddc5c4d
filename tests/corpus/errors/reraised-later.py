saved = None
def fail():
    raise ValueError('kept')

try:
    fail()
except ValueError as e:
    saved = e

print('later')
raise saved
