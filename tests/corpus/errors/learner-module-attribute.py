import math
import random
print(math.floor(2.7))
print(math.squrt(4))
