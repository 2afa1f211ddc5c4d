class Meta(type):
    def __new__(mcls, name, bases, namespace):
        namespace['created_by'] = mcls.__name__
        return super().__new__(mcls, name, bases, namespace)
    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        print('class', name)
    def __call__(cls, *args):
        print('instance of', cls.__name__)
        return super().__call__(*args)
    def __len__(cls):
        return 99

class A(metaclass=Meta):
    def __init__(self, v):
        self.v = v
class B(A):
    pass
print(A.created_by, type(B).__name__, A(1).v, B(2).v, len(A))
print(isinstance(A, Meta), type(A) is Meta, type(Meta) is type)
