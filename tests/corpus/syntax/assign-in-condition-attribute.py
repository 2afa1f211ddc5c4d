class A: pass
if A.x = 2:
    pass
