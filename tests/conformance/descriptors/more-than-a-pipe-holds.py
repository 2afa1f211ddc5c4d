# compare: exact
# presets: fork spawn
# Who writes more than a pipe holds waits for its reader.
import os

if __name__ == '__main__':
    r, w = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(r)
        with os.fdopen(w, 'w') as f:
            for n in range(30000):
                print(n, file=f)
        os._exit(0)
    os.close(w)
    with os.fdopen(r) as f:
        print(sum(int(line) for line in f), os.waitpid(pid, 0)[1])
