class C:
    @property
    def x(self):
        return 1

c = C()
c.x = 2
