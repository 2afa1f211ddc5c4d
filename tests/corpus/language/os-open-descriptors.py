import os


def listed():
    return sorted(os.listdir('/proc/self/fd'), key=int)


print(listed())
read, write = os.pipe()
print(read, write, listed())
os.close(read)
print(listed())
before = len(listed())
files = [open(f'open-descriptors-{n}', 'w') for n in range(3)]
print(len(listed()) - before)
for file in files:
    file.close()
    os.remove(file.name)
print(len(listed()) - before)
os.dup2(write, 20)
print(listed())
os.close(20)
os.close(write)
print(os.listdir('/dev/fd') == os.listdir('/proc/self/fd'))
