def read_age(text):
    age = int(text)
    return age

print(read_age('42'))
print(read_age('forty'))
