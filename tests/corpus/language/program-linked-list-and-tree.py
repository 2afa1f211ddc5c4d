class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next
class LinkedList:
    def __init__(self, items=()):
        self.head = None
        self.size = 0
        for x in reversed(list(items)):
            self.push(x)
    def push(self, x):
        self.head = Node(x, self.head)
        self.size += 1
    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next
    def __len__(self):
        return self.size
    def reverse(self):
        prev, node = None, self.head
        while node:
            node.next, prev, node = prev, node, node.next
        self.head = prev
    def __repr__(self):
        return ' -> '.join(map(str, self)) or 'empty'
ll = LinkedList([1, 2, 3])
ll.push(0)
print(ll, len(ll), 2 in ll, sum(ll))
ll.reverse()
print(ll, LinkedList())
class Tree:
    def __init__(self):
        self.root = None
    def insert(self, key):
        def place(node):
            if node is None:
                return [key, None, None]
            side = 1 if key < node[0] else 2
            node[side] = place(node[side])
            return node
        self.root = place(self.root)
    def walk(self, node='root'):
        if node == 'root':
            node = self.root
        if node:
            yield from self.walk(node[1])
            yield node[0]
            yield from self.walk(node[2])
    def depth(self, node='root'):
        node = self.root if node == 'root' else node
        return 0 if node is None else 1 + max(self.depth(node[1]), self.depth(node[2]))
t = Tree()
for k in [5, 2, 8, 1, 9, 3]:
    t.insert(k)
print(list(t.walk()), t.depth())
