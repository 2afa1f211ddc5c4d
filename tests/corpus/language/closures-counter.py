def make_counter(start=0):
    count = start

    def step(by=1):
        nonlocal count
        count += by
        return count

    return step

a = make_counter()
b = make_counter(10)
print(a(), a(), a(5))
print(b(), a(), b(-3))
print(a.__closure__ is not None, len(a.__closure__))
print(a.__closure__[0].cell_contents)
