import re
from multiprocessing import shared_memory
from unittest import mock

print(shared_memory._SHM_NAME_PREFIX, shared_memory._USE_POSIX)
memory = shared_memory.SharedMemory(create=True, size=4)
print(re.sub('[0-9a-f]{8}$', 'XXXXXXXX', memory.name), re.sub('[0-9a-f]{8}$', 'XXXXXXXX', memory._name))
memory.close()
memory.unlink()

names = [shared_memory._SHM_NAME_PREFIX + name for name in ('corpus_taken', 'corpus_free')]
with mock.patch('multiprocessing.shared_memory._make_filename') as make_filename:
    make_filename.side_effect = names
    one = shared_memory.SharedMemory(create=True, size=1)
    print(one._name == names[0], make_filename.call_count)
    make_filename.side_effect = names
    two = shared_memory.SharedMemory(create=True, size=1)
    print(two._name == names[1], make_filename.call_count)
for memory in (one, two):
    memory.close()
    memory.unlink()
