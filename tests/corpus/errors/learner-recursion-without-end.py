def countdown(n):
    print_step(n) if n % 400 == 0 else None
    return countdown(n - 1)
def print_step(n):
    print('at', n)
countdown(400)
