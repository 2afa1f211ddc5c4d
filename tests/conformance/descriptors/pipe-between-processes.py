# compare: exact
# presets: fork spawn
import os

if __name__ == '__main__':
    question, ask = os.pipe()
    hear, answer = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(ask)
        os.close(hear)
        with os.fdopen(question) as q, os.fdopen(answer, 'w') as a:
            for line in q:
                a.write(line.upper())
                a.flush()
        os._exit(0)
    os.close(question)
    os.close(answer)
    with os.fdopen(ask, 'w') as q, os.fdopen(hear) as a:
        for word in ('one', 'two'):
            print(word, file=q, flush=True)
            print(a.readline(), end='')
    print(os.waitpid(pid, 0)[1])
