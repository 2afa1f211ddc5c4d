# Sets of tuples of numbers are gone through in the same order everywhere.
s=set([(1,1)]); s.update([1,5]); print(s)
print({(x,y) for x in range(-3,4) for y in range(3)})
print({(1,2.5),((1,2),3),(True,False),(2**70,),()} | {1,5})
a={(i,i*i) for i in range(50)}; a.discard((7,49)); a-={(i,i*i) for i in range(10)}; print(a); print(a.pop()); print(a & {(20,400),(21,441),(3,3)})
