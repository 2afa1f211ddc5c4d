class Robot:
    def __init__(self):
        self.position = 0
        self.direction = 'north'

r = Robot()
r.postion += 1
