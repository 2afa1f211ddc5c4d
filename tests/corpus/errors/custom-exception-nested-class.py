class Outer:
    class Inner(Exception):
        pass

    def go(self):
        raise self.Inner('nested')

Outer().go()
