class Item:
    def __init__(self, name, price, stock):
        self.name, self.price, self.stock = name, price, stock
    @property
    def value(self):
        return self.price * self.stock
    def __repr__(self):
        return f'Item({self.name!r}, {self.price}, {self.stock})'
class OutOfStock(Exception):
    pass
class Shop:
    def __init__(self):
        self.items = {}
    def add(self, item):
        self.items[item.name] = item
        return self
    def sell(self, name, n=1):
        try:
            item = self.items[name]
        except KeyError:
            raise ValueError(f'no such item: {name}') from None
        if item.stock < n:
            raise OutOfStock(f'{name}: {item.stock} left, {n} wanted')
        item.stock -= n
        return item.price * n
    def report(self):
        for name in sorted(self.items):
            i = self.items[name]
            print(f'{i.name:<10}|{i.price:>8.2f}|{i.stock:>4}|{i.value:>10,.2f}')
        print('-' * 35)
        print(f'{"total":<10}|{sum(i.value for i in self.items.values()):>24,.2f}')
shop = Shop().add(Item('pen', 1.5, 100)).add(Item('desk', 249.99, 3)).add(Item('lamp', 30, 0))
print(shop.sell('pen', 10), shop.sell('desk'))
for name, n in [('lamp', 1), ('chair', 1), ('desk', 5)]:
    try:
        shop.sell(name, n)
    except (OutOfStock, ValueError) as e:
        print(f'{type(e).__name__}: {e}')
shop.report()
print(shop.items['pen'], [i for i in shop.items.values() if not i.stock])
