/**
 * The whole buffer, described in one place. Everything else in this folder finds its way by these numbers.
 *
 *   header │ slots │ processes │ threads │ semaphores │ handles │ files │ pipes │ listeners │ open objects │ tokens
 *          │ descriptors │ trackers │ tracked names │ trace ring │ heap links │ heap
 *
 * Unless said otherwise a number is a *word*: an index into an Int32Array over the buffer. A record is known by its
 * first word (its address, never 0; 0 means none). Words marked ⚛ are read or written by Atomics outside the kernel
 * lock; all others only by the lock's owner. Words marked f64 are pairs, at an even word, read through a Float64Array
 * at half the index.
 */
export const MAGIC = 0x4c6f636b; // 'Lock'
export const LAYOUT_VERSION = 5;

// ---- header: a cache line (16 words) for each word that several workers contend for --------------------------------
export const H_MAGIC = 0;
export const H_VERSION = 1;
export const H_BYTES = 2;
export const H_RING_BYTES = 3;
export const H_TABLES = 4; // 11 words: TableSizes in TABLE_ORDER
export const H_MAX_PROCESSES = 15;

export const H_LOCK = 16; // ⚛ 0 free; owner's client index + 1, with LOCK_WAITERS when someone sleeps on it

export const H_RING_HEAD = 32; // ⚛ words ever committed, modulo 2³²
export const H_RING_TAIL = 48; // ⚛ words ever drained, modulo 2³²
export const H_RING_WAITERS = 49; // ⚛ 1 when a writer sleeps on H_RING_TAIL

export const H_ATTENTION = 64; // ⚛ Attention bits that concern every process
export const H_OVER = 65; // ⚛ 1 after RunEnd or abort: calls throw RunAborted
export const H_LIMIT = 66; // ⚛ EndReason + 1 of the limit reached, 0 for none
export const H_BELL = 67; // ⚛ the supervisor's bell
export const H_PRINTED = 68; // ⚛ 1 when the supervisor was told of output that it has not drained yet

export const H_CLOCK_SEQUENCE = 80; // ⚛ odd while the clock's values change
export const H_CLOCK_STARTED = 81;
export const H_CLOCK_PAUSED = 82;
export const H_CLOCK_HOLDS = 83;
export const H_CLOCK_BASE = 84; // f64 host ns at which the clock read H_CLOCK_READ
export const H_CLOCK_READ = 86; // f64 ns
export const H_CLOCK_SPEED = 88; // f64
export const H_CLOCK_LAST = 90; // f64 the latest time anyone was told or stamped
export const H_CLOCK_TIME = 92; // f64 the virtual clock

export const H_OUTPUT_BYTES = 96; // f64 all counters
export const H_OUTPUT_MAX = 98;
export const H_EVENTS = 100;
export const H_EVENTS_MAX = 102;
export const H_TRACE_BYTES = 104;
export const H_TRACE_MAX = 106;

export const H_FREE_BLOCKS = 112;
export const H_NEXT_PID = 113;
export const H_ALIVE = 114; // processes that have not ended
export const H_PENDING_HEAD = 115; // created processes without a slot, by age
export const H_PENDING_TAIL = 116;
export const H_PENDING = 117; // ⚛ how many they are
export const H_CREATED = 118; // processes ever created
export const H_CLOCK_VIRTUAL = 119; // 1: virtual clock
export const H_POLLERS = 120; // queue: 2 words, of all threads that poll
export const H_NEXT_OBJECT = 122; // the program's objects (story.ts)
export const H_BACKLOG = 123; // connections that no listener has accepted yet, in all

export const H_BOUNDS = 124; // bit per Bound: it was told of

export const H_POOLS = 128; // 2 words per pool: first free record, records ever used
export const HEADER_WORDS = 160;

export const LOCK_WAITERS = 0x10000;

// ---- slot: one worker's place; a cache line each, since its bell is hot ------------------------------------------
export const L_STATE = 0; // ⚛ SlotState
export const L_PROCESS = 1; // ⚛ process in it, 0 none
export const L_BELL = 2; // ⚛ incremented and notified for whatever concerns the slot
export const SLOT_WORDS = 16;

// ---- process: at index (pid − FIRST_PID) modulo the table's size ---------------------------------------------------
export const P_STATE = 0; // PROCESS_*
export const P_PID = 1;
export const P_PARENT = 2; // pid
export const P_LIVE = 3; // which descriptor table
export const P_SLOT = 4; // slot + 1, 0 none
export const P_FLAGS = 5;
export const P_ATTENTION = 6; // ⚛ Attention.End, Signal, Stopped, Still, GoesOn
export const P_ENDS_WITH = 7; // ⚛ the exit code it is to end with, of Attention.End
export const P_EXIT = 8;
export const P_NAME = 9; // block
export const P_NAME_BYTES = 10;
export const P_PAYLOAD = 11; // first block
export const P_PAYLOAD_BYTES = 12;
export const P_THREADS = 13; // newest thread
export const P_THREAD_COUNT = 14;
export const P_NEXT_TID = 15;
export const P_JOINERS = 16; // queue: 2 words
export const P_NEXT_PENDING = 18;
export const P_FILES_OPEN = 19; // descriptors that refer to open objects
export const P_SEMAPHORES = 20; // semaphores it has a handle to
export const P_TOKENS = 21; // tokens it gave out that nobody took
export const P_NAMED = 22; // the program's object it named last, + 1,
export const P_NAMED_NAME = 23; // and the name: block
export const P_NAMED_BYTES = 24;
export const P_TRACKER = 25; // tracker of its group, 0 none
// sets of signals: signal n is bit n − 1 of 64
export const P_HANDLED = 26; // 2 words: those that the program handles,
export const P_IGNORED = 28; // 2 words: and those that it ignores; the others have their default action
export const P_PENDING = 30; // 2 words: sent, and not yet taken
export const P_TIMER = 32; // f64: when SIGALRM is due, Infinity for never
export const P_TIMER_EVERY = 34; // f64: and how long after that again, 0 for not
export const PROCESS_WORDS = 36;
export const FIRST_PID = 1001;

export const PROCESS_FREE = 0;
export const PROCESS_CREATED = 1;
export const PROCESS_STARTED = 2;
export const PROCESS_ENDED = 3;

export const FLAG_DAEMON = 1;
export const FLAG_FORK = 2;
export const FLAG_HOLDS_CLOCK = 4; // it waits for a worker to boot
export const FLAG_REAPED = 8; // its parent knows that it ended
export const FLAG_UNSIGNED_EXIT = 16; // P_EXIT is one of Windows' exit codes above 2³¹ − 1

// ---- thread ----------------------------------------------------------------------------------------------------------
export const T_PROCESS = 0; // 0: free record
export const T_TID = 1;
export const T_SIBLING = 2; // next older thread of the process; next free record
export const T_WAIT = 3; // ⚛ WAIT_*
export const T_WAIT_FOR = 4; // WaitFor
export const T_OBJECT = 5; // semaphore id, pid
export const T_DEADLINE = 6; // f64
export const T_LINE = 8; // where it began to wait
export const T_QUEUE = 9; // the queue it stands in, 0 none
export const T_PREVIOUS = 10;
export const T_NEXT = 11;
export const T_NAME = 12; // block
export const T_NAME_BYTES = 13;
export const T_POLLED = 14; // chain of blocks: the open objects it polls, a word each
export const T_POLLED_COUNT = 15;
export const T_BLOCKED = 16; // 2 words: signals that it has blocked
export const T_AWAITED = 18; // 2 words: signals that it waits for, when it does
export const T_HELD_BY = 20; // of the threads' own lock that it waits for: 1 + tid of who has it, 0 not told
export const T_HELD_LINE = 21; // where that one took it
export const T_LOCK_NAME = 22; // block, the lock's variable
export const T_LOCK_NAME_BYTES = 23;
export const THREAD_WORDS = 24;
export const MAX_THREADS_PER_PROCESS = 256;

export const WAIT_NONE = 0;
export const WAIT_ASLEEP = 1;
export const WAIT_WOKEN = 2; // has left the queue, has not yet claimed

// ---- semaphore: its id is its index + generation × the table's size, so an id is never used twice -----------------
export const S_ID = 0;
export const S_KIND = 1;
export const S_VALUE = 2;
export const S_MAX = 3;
export const S_REFS = 4; // processes that have a handle
export const S_STATE = 5; // 1 in use
export const S_HOLDER_PID = 6; // last acquirer
export const S_HOLDER_TID = 7;
export const S_HOLDER_LINE = 8;
export const S_WAITERS = 9; // queue: 2 words
export const S_WOKEN = 11; // threads woken that have not yet claimed
export const S_NAME = 12; // block
export const S_NAME_BYTES = 13;
export const S_NEXT_FREE = 14;
export const S_LINKED = 15; // 0 unless it can be opened by its id: its maker's tracker, or 1
export const SEMAPHORE_WORDS = 16;

// ---- handles: of each live process a bit per semaphore --------------------------------------------------------------
export const HANDLE_BITS = 32; // of a word

// ---- file: ids as of semaphores ---------------------------------------------------------------------------------------
export const F_ID = 0;
export const F_STATE = 1; // FILE_*
export const F_NAME = 2; // block
export const F_NAME_BYTES = 3;
export const F_HASH = 4;
export const F_SIZE = 5; // bytes
export const F_FIRST = 6; // block
export const F_LAST = 7; // block
export const F_BLOCKS = 8;
export const F_OPENS = 9; // open-file records
export const F_CUTS = 10; // how often it was made shorter: remembered blocks are stale then
export const F_NEXT_FREE = 11;
export const FILE_WORDS = 12;

export const FILE_FREE = 0;
export const FILE_LINKED = 1;
export const FILE_UNLINKED = 2; // removed while open
export const FILE_VOLATILE = 3; // has a name as long as it is open: shared memory of Windows

// ---- pipe: one direction; ids as of semaphores ---------------------------------------------------------------------
export const PI_ID = 0;
export const PI_STATE = 1; // 1 in use
export const PI_KIND = 2; // PIPE_*
export const PI_READER = 3; // the open object that reads from it, 0 once it is closed
export const PI_WRITER = 4;
export const PI_BYTES = 5; // in flight, as readers see them
export const PI_WRITTEN = 6; // ever, modulo 2³¹
export const PI_TAKEN = 7; // ever read, modulo 2³¹
export const PI_FIRST = 8; // block
export const PI_LAST = 9; // block
export const PI_AT = 10; // bytes of the first block already read
export const PI_FILLED = 11; // bytes of the last block in use
export const PI_READERS = 12; // queue: 2 words
export const PI_READERS_WOKEN = 14;
export const PI_WRITERS = 15; // queue: 2 words
export const PI_WRITERS_WOKEN = 17;
export const PI_USED = 18; // bytes of kernel memory it is charged for (sockets), pages in use (one-way streams)
export const PI_UNIT = 19; // length of the packet being read (sockets, messages)
export const PI_UNIT_LEFT = 20; // what of it is not read yet
export const PI_FIRST_PAGE = 21; // which of PI_PAGES
export const PI_NEXT_FREE = 22;
export const PI_UNITS = 23; // packets or messages in it
export const PI_OPENED = 24; // 1: PI_UNIT has been read, and is out of the bytes
export const PI_RESET = 25; // 1: the writing end was closed with unread bytes on its way back (sockets)
export const PI_PAGES = 26; // 16 pages of 2 words: bytes read from it, bytes written to it
export const PIPE_WORDS = 58;

/** Bytes of a page, and pages of a one-way stream. */
export const PAGE_BYTES = 4096;
export const PIPE_PAGES = 16;
/** Linux's net.core.wmem_default: a socket takes a packet while it is charged for less than this. */
export const SOCKET_CAPACITY = 212_992;
/** Bytes in a named pipe of Windows that a writer need not wait for. */
export const MESSAGE_CAPACITY = 8192;

export const PIPE_STREAM = 0; // one way: pages
export const PIPE_SOCKET = 1; // a direction of a socket pair: packets
export const PIPE_MESSAGE = 2; // Windows' named pipes: messages

// ---- listener: ids as of semaphores ------------------------------------------------------------------------------------
export const LI_ID = 0;
export const LI_STATE = 1; // 1 in use
export const LI_NAME = 2; // address: block
export const LI_NAME_BYTES = 3;
export const LI_BACKLOG = 4; // connections that may wait
export const LI_WAITING = 5; // connections that do
export const LI_FIRST = 6; // the open object that waits longest; linked by O_NEXT
export const LI_LAST = 7;
export const LI_ACCEPTERS = 8; // queue: 2 words
export const LI_ACCEPTERS_WOKEN = 10;
export const LI_CONNECTERS = 11; // queue: 2 words
export const LI_NEXT_FREE = 13;
export const LI_OPEN = 14; // its open object, 0 once that is closed
export const LI_HASH = 15;
export const LISTENER_WORDS = 16;

// ---- open object: what POSIX calls an open file description ----------------------------------------------------------
export const O_KIND = 0; // OPEN_*
export const O_OBJECT = 1; // file, listener, or pid
export const O_REFS = 2; // descriptors and tokens
export const O_FLAGS = 3;
export const O_POSITION = 4; // bytes
export const O_BLOCK = 5; // the block last touched,
export const O_BLOCK_INDEX = 6; // which one of the file's it is,
export const O_BLOCK_CUTS = 7; // and the file's F_CUTS then
export const O_IN = 8; // pipe it reads from
export const O_OUT = 9; // pipe it writes to
export const O_NEXT = 10; // the next connection that waits to be accepted; next free record
export const O_STORY = 11; // the program's object that it serves, + 1
export const O_NAME = 12; // block
export const O_NAME_BYTES = 13;
export const OPEN_WORDS = 14;

export const OPEN_FILE = 0;
export const OPEN_PIPE = 1; // an end of a pipe, or of a socket pair
export const OPEN_LISTENER = 2;
export const OPEN_MEMORY = 3; // shared memory: a file without a name
export const OPEN_PROCESS = 4;

// ---- token: a reference on its way from process to process; ids as of semaphores -------------------------------------
export const K_ID = 0;
export const K_OPEN = 1; // open object, 0: free record
export const K_OWNER = 2; // process
export const K_NEXT_FREE = 3;
export const TOKEN_WORDS = 4;

// ---- tracker: of a group of processes; as many as live processes --------------------------------------------------------
export const TR_STATE = 0; // 1 in use
export const TR_REFS = 1; // live processes in the group
export const TR_WILL = 2; // what it prints: first block
export const TR_WILL_BYTES = 3;
export const TRACKER_WORDS = 4;

// ---- tracked name: shared memory that a tracker is to unlink; as many as files ----------------------------------------
export const TN_TRACKER = 0; // 0: free record
export const TN_NAME = 1; // block
export const TN_NAME_BYTES = 2;
export const TN_NEXT_FREE = 3;
export const TRACKED_WORDS = 4;

// ---- descriptor table: one word per descriptor: an open object, 0, a terminal or /dev/null --------------------------
export const FD_STDIN = -1;
export const FD_STDOUT = -2;
export const FD_STDERR = -3;
export const FD_NULL = -4; // /dev/null

// ---- heap: blocks numbered from 1; heap links: the next block of each, 0 at the end -------------------------------
export const BLOCK_BYTES = 256;
/** Longest name kept, in bytes of UTF-8: one block. */
export const NAME_BYTES_MAX = 255;

// ---- pools: records that are given out and come back ---------------------------------------------------------------
export const POOL_THREADS = 0;
export const POOL_SEMAPHORES = 1;
export const POOL_FILES = 2;
export const POOL_OPEN = 3;
export const POOL_BLOCKS = 4;
export const POOL_PIPES = 5;
export const POOL_LISTENERS = 6;
export const POOL_TOKENS = 7;
export const POOL_TRACKED = 8;
