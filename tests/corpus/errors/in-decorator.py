def logged(f):
    def wrapper(*args):
        print('calling', f.__name__)
        return f(*args)
    return wrapper

@logged
def risky(n):
    return [1, 2][n]

print(risky(0))
print(risky(9))
