class Player:
    def __init__(self):
        self.score = 0
    def add_points(self, n):
        self.score += n
p = Player()
p.add_point(3)
