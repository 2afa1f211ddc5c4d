"""Numbers of the trace's story events, as core/trace/event.ts has them: what a program does, above the kernel's steps."""

# kinds of objects
EVENT = 1
CONDITION = 2
BARRIER = 3
QUEUE = 4
SIMPLE_QUEUE = 5
JOINABLE_QUEUE = 6
CONNECTION = 7
POOL = 8
MANAGER = 9
VALUE = 10
ARRAY = 11
SHARED_MEMORY = 13

# operations
PUT = 1
GET = 2
FEED = 3
TASK_DONE = 4
JOIN = 5
SEND = 6
RECV = 7
POLL = 8
SET = 9
CLEAR = 10
WAIT = 11
NOTIFY = 12
BARRIER_WAIT = 13
SUBMIT = 14
TASK = 15
RESULT = 16
CALL = 17
SERVE = 18
READ = 19
WRITE = 20
CLOSE = 21

# how an operation ended
DONE = 0
REFUSED = 1
RAISED = 2

# quantities of an object
BUFFERED = 1
ITEMS = 2
FLAG = 3
WAITERS = 4
ARRIVED = 5
UNFINISHED = 6
BROKEN = 7
OFFSET = 8
SIZE = 9

# what a part of an object is
SEMAPHORE = 0
PIPE = 1
OBJECT = 2
MEMORY = 3
