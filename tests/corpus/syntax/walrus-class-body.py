class A:
    [z := i for i in range(3)]
