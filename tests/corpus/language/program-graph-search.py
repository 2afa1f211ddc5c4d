graph = {'A': ['B', 'C'], 'B': ['D'], 'C': ['D', 'E'], 'D': ['F'], 'E': ['F'], 'F': []}
def bfs(start, goal):
    queue = [[start]]
    seen = {start}
    while queue:
        path = queue.pop(0)
        if path[-1] == goal:
            return path
        for n in graph[path[-1]]:
            if n not in seen:
                seen.add(n)
                queue.append(path + [n])
    return None
def dfs(node, visited=None):
    visited = visited if visited is not None else []
    if node not in visited:
        visited.append(node)
        for n in graph[node]:
            dfs(n, visited)
    return visited
print(bfs('A', 'F'), bfs('F', 'A'), dfs('A'))
weights = {('A', 'B'): 4, ('A', 'C'): 1, ('C', 'B'): 2, ('B', 'D'): 5, ('C', 'D'): 8}
def shortest(start):
    dist = {start: 0}
    todo = {start}
    while todo:
        u = min(todo, key=lambda n: (dist[n], n))
        todo.remove(u)
        for (a, b), w in weights.items():
            if a == u and dist[u] + w < dist.get(b, float('inf')):
                dist[b] = dist[u] + w
                todo.add(b)
    return dist
print(shortest('A'))
def topological():
    order, done = [], set()
    def visit(n):
        if n in done:
            return
        done.add(n)
        for m in graph[n]:
            visit(m)
        order.insert(0, n)
    for n in sorted(graph):
        visit(n)
    return order
print(topological())
def queens(n, row=0, cols=()):
    if row == n:
        yield cols
        return
    for c in range(n):
        if all(c != k and abs(c - k) != row - r for r, k in enumerate(cols)):
            yield from queens(n, row + 1, cols + (c,))
print(len(list(queens(4))), next(queens(6)))
