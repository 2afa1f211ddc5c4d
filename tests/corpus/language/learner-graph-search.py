from collections import deque, defaultdict, Counter
import heapq
edges = [('A', 'B', 4), ('A', 'C', 1), ('C', 'B', 2), ('B', 'D', 5), ('C', 'D', 8), ('D', 'E', 3), ('F', 'G', 1)]
graph = defaultdict(dict)
for a, b, w in edges:
    graph[a][b] = w
    graph[b][a] = w
def bfs(start):
    seen, queue, order = {start}, deque([start]), []
    while queue:
        node = queue.popleft()
        order.append(node)
        for n in sorted(graph[node]):
            if n not in seen:
                seen.add(n)
                queue.append(n)
    return order
def dfs(node, seen=None):
    seen = seen if seen is not None else []
    seen.append(node)
    for n in sorted(graph[node]):
        if n not in seen:
            dfs(n, seen)
    return seen
def dijkstra(start):
    dist, heap = {start: 0}, [(0, start)]
    while heap:
        d, node = heapq.heappop(heap)
        if d > dist[node]:
            continue
        for n, w in graph[node].items():
            if d + w < dist.get(n, float('inf')):
                dist[n] = d + w
                heapq.heappush(heap, (d + w, n))
    return dist
print(bfs('A'), dfs('A'), dijkstra('A'))
todo, parts = set(graph), []
while todo:
    part = set(bfs(min(todo)))
    parts.append(sorted(part))
    todo -= part
print(parts)
print(Counter(len(v) for v in graph.values()).most_common(), dict(graph['D']))
a, b = set('abcdef'), set('defghi')
print(sorted(a & b), sorted(a | b), sorted(a - b), sorted(a ^ b), a >= set('abc'), a.isdisjoint('xyz'))
maze = ['#.###', '#...#', '###.#', '#...#', '#.###']
def solve(maze):
    start, goal = (0, 1), (4, 1)
    came = {start: None}
    q = deque([start])
    while q:
        r, c = cur = q.popleft()
        if cur == goal:
            break
        for nr, nc in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
            if 0 <= nr < len(maze) and 0 <= nc < len(maze[0]) and maze[nr][nc] == '.' and (nr, nc) not in came:
                came[nr, nc] = cur
                q.append((nr, nc))
    path = []
    while cur is not None:
        path.append(cur)
        cur = came[cur]
    return path[::-1]
print(solve(maze))
