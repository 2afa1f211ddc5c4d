import csv, io
text = 'a,b,c\r\n1,"x, y","say ""hi"""\r\n\r\n"multi\nline",2,\n'
print(list(csv.reader(io.StringIO(text, newline=''))))
print(list(csv.reader(['a b  c', '"q q" z'], delimiter=' ', skipinitialspace=True)))
print(list(csv.reader(['1,2.5,"x"'], quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader(["'a,b',c"], quotechar="'")), list(csv.reader(['a\\,b,c'], escapechar='\\')))
def w(rows, **k):
    s = io.StringIO(); csv.writer(s, **k).writerows(rows); return s.getvalue()
rows = [['a', 1, 2.5, None, 'x,y', 'q"q', 'l\nm', ' s ', True]]
print(repr(w(rows)), repr(w(rows, quoting=csv.QUOTE_ALL)), repr(w(rows, quoting=csv.QUOTE_NONNUMERIC)), repr(w(rows, delimiter='\t', lineterminator='\n')))
print(repr(w([['a,b']], quoting=csv.QUOTE_NONE, escapechar='\\')), repr(w([[''], []])), repr(w([['a"b']], doublequote=False, escapechar='\\')), repr(w([[1]], dialect='unix')))
for bad in [lambda: w([['a,b']], quoting=csv.QUOTE_NONE), lambda: w([5]), lambda: csv.reader([], delimiter='ab'), lambda: csv.reader([], foo=1), lambda: csv.get_dialect('zz'), lambda: list(csv.reader([b'a'])), lambda: csv.writer(5), lambda: csv.DictWriter(io.StringIO(), ['a']).writerow({'b': 1})]:
    try: bad()
    except Exception as e: print(type(e).__name__, e)
d = csv.DictReader(io.StringIO('n,v\na,1\nb\nc,3,4,5\n'))
print(d.fieldnames, [r for r in d], d.line_num)
print([dict(r) for r in csv.DictReader(['1,2'], fieldnames=['p', 'q'])], csv.list_dialects())
s = io.StringIO(); x = csv.DictWriter(s, ['a', 'b'], restval='-', extrasaction='ignore'); print(x.writeheader(), x.writerow({'a': 1, 'z': 9})); x.writerows([{'b': 2}]); print(repr(s.getvalue()))
csv.register_dialect('pipes', delimiter='|'); print(list(csv.reader(['a|b'], 'pipes')), list(csv.reader(['x;y'], csv.excel_tab)))
r = csv.reader(['a', 'b']); next(r); print(r.line_num, r.dialect.delimiter)
