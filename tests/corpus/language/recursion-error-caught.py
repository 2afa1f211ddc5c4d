def forever(n):
    return forever(n + 1)

try:
    forever(0)
except RecursionError as e:
    print(type(e).__name__, str(e)[:32])

depth = 0
def count():
    global depth
    depth += 1
    count()

try:
    count()
except RecursionError:
    print('deep enough:', 900 < depth <= 1000)

print(issubclass(RecursionError, RuntimeError))

def safe(n):
    return n if n == 0 else safe(n - 1)

print(safe(500))
