rows = """name,dept,salary
Ann,Sales,3200.50
Bob,IT,4100
Cid,IT,3900.25
Dee,Sales,2800
Eve,HR,n/a
"""
with open('staff.csv', 'w') as f:
    f.write(rows)
def parse(path):
    with open(path) as f:
        header = f.readline().strip().split(',')
        for number, line in enumerate(f, start=2):
            record = dict(zip(header, line.rstrip('\n').split(',')))
            try:
                record['salary'] = float(record['salary'])
            except ValueError as e:
                print(f'line {number}: {e}')
                continue
            yield record
totals = {}
for record in parse('staff.csv'):
    totals.setdefault(record['dept'], []).append(record)
for dept in sorted(totals):
    people = totals[dept]
    total = sum(p['salary'] for p in people)
    print(f"{dept:<8}|{len(people):>3}|{total:>12,.2f}|{total / len(people):>10.1f}")
best = max((p for group in totals.values() for p in group), key=lambda p: p['salary'])
print('best:', best)
with open('report.txt', 'w') as out:
    print('dept', 'count', sep='\t', file=out)
    for dept, people in totals.items():
        print(dept, len(people), sep='\t', file=out)
print(open('report.txt').read().expandtabs(8))
