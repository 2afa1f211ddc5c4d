import sys
print('to stdout')
sys.exit('something went wrong')
