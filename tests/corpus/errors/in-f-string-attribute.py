class P: pass
p = P()
text = f'{p.x} and {p.y}'
