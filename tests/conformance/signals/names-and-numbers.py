# compare: exact
# presets: fork spawn
import signal

if __name__ == '__main__':
    for number in sorted(signal.valid_signals()):
        print(repr(number), signal.strsignal(number), signal.getsignal(number), sep=' | ')
    print(signal.NSIG, list(signal.Signals.__members__))
    print(list(signal.Handlers), list(signal.Sigmasks))
    print(repr(signal.SIGINT), signal.SIGINT, signal.SIGINT.name, signal.Signals(9), signal.SIG_DFL, repr(signal.SIG_IGN))
    print([number for number in range(1, 65) if signal.getsignal(number) is None])
