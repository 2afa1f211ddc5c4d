print(2 ** 100, 10 ** 30, -(2 ** 70), 2 ** 64 - 1, 2 ** 53 + 1)
f = 1
for i in range(1, 41):
    f *= i
print(f, len(str(f)), f // 10 ** 20, f % 997, str(f)[::-1][:10])
print(2 ** 100 == 2 ** 99 * 2, 2 ** 100 > 2 ** 99, hash(2 ** 61 - 1), hash(2 ** 100) == hash(float(2 ** 100)))
print(12345678901234567890 * 98765432109876543210, 10 ** 18 + 1 - 10 ** 18)
print(9007199254740991 + 1, 9007199254740992 + 1, 9007199254740993 - 9007199254740992, 3037000500 ** 2, 94906267 * 94906267)
print(-(10 ** 25) // 3, -(10 ** 25) % 7, divmod(10 ** 25, -9), (10 ** 25) / 7, 10 ** 400 // 10 ** 399)
print(1 << 70, (1 << 70) >> 68, (2 ** 80) & (2 ** 70 - 1), (2 ** 80) | 1, (2 ** 80) ^ (2 ** 80), ~(2 ** 70))
print(hex(2 ** 80), bin(2 ** 66)[:10], oct(2 ** 63), f'{2 ** 80:,}', f'{2 ** 70:x}', '%d' % 2 ** 65)
print(int('1' * 30), int('-' + '9' * 25), int('z' * 15, 36), (2 ** 90).bit_length(), float(2 ** 80), int(1e25))
print(pow(3, 200, 10 ** 9 + 7), pow(2, 1000) % 1000007, sum(10 ** i for i in range(25)), max(2 ** 65, 2 ** 64))
try:
    float(10 ** 400)
except OverflowError as e:
    print(e)
try:
    10 ** 400 / 3
except OverflowError as e:
    print(e)
try:
    1.5 * 10 ** 400
except OverflowError as e:
    print(e)
try:
    str(10 ** 5000)
except ValueError as e:
    print(str(e)[:60])
print(5 in range(10 ** 20), len(range(10 ** 15)), range(10 ** 20)[5], 10 ** 30 < float('inf'), 10 ** 16 == 1e16)
