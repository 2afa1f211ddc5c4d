import random
random.seed(2024)
def roll():
    return random.randint(1, 6) + random.randint(1, 6)
counts = {n: 0 for n in range(2, 13)}
for _ in range(250):
    counts[roll()] += 1
for n, c in counts.items():
    print(f'{n:>2} {"#" * (c // 2)} {c}')
inside = 0
for _ in range(250):
    x, y = random.random(), random.random()
    if x * x + y * y <= 1:
        inside += 1
print(4 * inside / 250)
walk = 0
for _ in range(60):
    walk += random.choice([-1, 1])
print(walk)
password = ''.join(random.choice('abcdefgh0123') for _ in range(12))
print(password)
