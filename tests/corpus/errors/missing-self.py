class Counter:
    def increment():
        pass

Counter().increment()
