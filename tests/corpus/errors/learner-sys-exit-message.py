import sys
def main(argv):
    if len(argv) < 2:
        sys.exit('usage: prog NAME')
    return 0
try:
    main(['prog', 'x'])
    main(['prog'])
finally:
    print('leaving')
