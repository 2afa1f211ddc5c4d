import sys
print('before')
def finish():
    try:
        sys.exit(3)
    finally:
        print('finally')
finish()
print('never')
