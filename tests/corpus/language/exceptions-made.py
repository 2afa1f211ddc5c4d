# Exceptions by class and by object, made with and without Python; attributes that are not there.
import math

class En(enumerate):
    pass

class MyE(Exception): pass
class MyF(Exception):
    def __init__(self,a,b=2): self.a=a; super().__init__(a,b)
class MyN(Exception):
    def __new__(cls,*a): o=super().__new__(cls,*a); o.n=1; return o
for c in (lambda: MyE(), lambda: MyE('x',1), lambda: MyF(3), lambda: MyN(4), lambda: MyE(x=1), lambda: MyF(), lambda: KeyError('k'), lambda: OSError(2,'no'), lambda: StopIteration(4)):
    try:
        try: raise c()
        except Exception as e: print(type(e).__name__, e.args, e, getattr(e,'a',None), getattr(e,'n',None), getattr(e,'errno',None), getattr(e,'value',None))
    except TypeError as e: print('T',e)
class Meta(type):
    def __call__(cls,*a): return super().__call__('meta')
class MM(Exception,metaclass=Meta): pass
for k in (MyE,MyF,MyN,MM,ValueError,OSError,UnicodeDecodeError,StopIteration,SystemExit,KeyboardInterrupt):
    try: raise k
    except BaseException as e: print(type(e).__name__, e.args, e.__context__, e.__traceback__.tb_lineno)
try:
    try: raise MyE
    except MyE: raise ValueError from KeyError
except ValueError as e: print(repr(e), repr(e.__cause__), repr(e.__context__))
try:
    try: raise MyE
    except MyE as x: raise x from None
except MyE as e: print(e.__suppress_context__)
try: raise
except RuntimeError as e: print(e)
try: raise 5
except TypeError as e: print(e)
def f():
    try: raise ValueError('in')
    finally: print('fin')
try: f()
except ValueError as e: print(e, e.__traceback__.tb_next.tb_lineno)
class Pr:
    @property
    def p(self): raise AttributeError('inner')
    def __getattr__(self,n):
        if n=='q': return 'Q'
        raise AttributeError(n)
print(getattr(Pr(),'p','dflt'), getattr(Pr(),'q',1), getattr(Pr(),'r',2), hasattr(Pr(),'r'), hasattr(Pr(),'q'), hasattr(math,'zz'), getattr(math,'zz',3), getattr(int,'zz',4), getattr(super(En,En([])),'zz',5))
raise MyF(1)
