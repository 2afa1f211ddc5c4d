# unittest.mock: mocks, calls, assertions and patches.
import os, json, time
from unittest import TestCase, TestLoader, TextTestRunner, mock
from unittest.mock import Mock, MagicMock, NonCallableMock, PropertyMock, patch, call, ANY, DEFAULT, sentinel, mock_open, create_autospec, seal

class Service:
    rate = 3
    def __init__(self, url, retries=2): self.url = url
    def fetch(self, key, *, deep=False): return 'real'
    @staticmethod
    def stat(x): return x
    @classmethod
    def cls(cls, y): return y
    @property
    def prop(self): return 'p'
def use(service): return service.fetch('k', deep=True)
def show(f, *a, **k):
    try: print('ok', f(*a, **k))
    except Exception as e: print(type(e).__name__, e)

m = Mock(name='svc')
m.a.b(1).c(2, x=3); m(5); m.a.d.return_value = 9; m.a.d()
print(m.mock_calls, m.method_calls, m.call_args, m.call_args.args, m.call_args.kwargs, m.call_count, m.a.mock_calls)
print(m.mock_calls == [call.a.b(1), call.a.b().c(2, x=3), call(5), call.a.d()], call.a.b(1).c(2, x=3).call_list() == m.mock_calls[:2], call.a.b(1).c(2).call_list())
m.assert_has_calls([call.a.b(1), call.a.b().c(2, x=3)]); m.a.b.assert_called_once_with(1); m.assert_any_call(5)
show(m.assert_not_called); show(m.a.d.assert_called_with, 1); show(m.a.zz.assert_called); show(m.a.zz.assert_called_once); show(m.assert_has_calls, [call(7)]); show(m.assert_any_call, 8); show(m.assert_has_calls, [call(7)], any_order=True); show(m.a.zz.assert_called_with, 1)
m(6); show(m.assert_called_once_with, 6); show(m.assert_called_once); show(lambda: m.assert_caled()); show(lambda: m.assret_x)
m.reset_mock(); print(m.called, m.mock_calls, m.a.d.return_value)
del m.a; show(lambda: m.a)
m = Mock(side_effect=KeyError('k')); show(m); m.side_effect = lambda x: x * 2; show(m, 4); m.side_effect = lambda x: DEFAULT; m.return_value = 'dflt'; show(m, 1); m.side_effect = iter([1]); show(m); show(m)
m = Mock(**{'method.return_value': 3, 'other.side_effect': KeyError}); show(m.method); show(m.other); m.configure_mock(x=5); print(m.x)
mm = MagicMock(); mm.__len__.return_value = 4; mm.__getitem__.side_effect = lambda i: i * 2; mm.__iter__.return_value = iter('ab'); mm.__contains__.return_value = True
print(len(mm), mm[5], list(mm), 9 in mm, int(mm), float(mm), bool(mm), mm == mm, mm == 1, mm != mm, hash(mm) == hash(mm))
with mm as ctx: print(ctx is mm.__enter__.return_value); 
mm.__exit__.assert_called_once_with(None, None, None)
show(lambda: mm < 3); print(type(mm + 1).__name__, mm.__add__.mock_calls); mm[1] = 2; mm.__setitem__.assert_called_with(1, 2); print([x for x in MagicMock()])
mk = Mock(); mk.__str__ = Mock(return_value='wow'); print(str(mk)); mk.__str__.assert_called_with(); mk.__len__ = lambda self: 11; print(len(mk)); show(lambda: len(Mock())); show(lambda: Mock()[0])
s = Mock(spec=Service); print(isinstance(s, Service), s.fetch('a')is s.fetch.return_value, s.__class__.__name__); show(lambda: s.nope); s.new = 1; print(s.new)
ss = Mock(spec_set=['a', 'b']); ss.a = 1; show(setattr, ss, 'c', 2); show(lambda: ss.c)
a = create_autospec(Service); inst = a('u'); inst.fetch.return_value = 'fake'; print(use(inst), inst.fetch.mock_calls, isinstance(inst, Service)); show(inst.fetch); show(inst.fetch, 1, 2, 3); show(a); show(lambda: inst.missing)
f = create_autospec(use, return_value='r'); print(f(1)); show(f); f.assert_called_once_with(1)
with patch('time.sleep') as sl: time.sleep(100); sl.assert_called_once_with(100)
with patch.object(Service, 'fetch', autospec=True) as ft: ft.return_value = 'auto'; x = Service('u'); print(x.fetch('k')); ft.assert_called_once_with(x, 'k')
with patch.object(Service, 'prop', new_callable=PropertyMock) as pm: pm.return_value = 'mocked'; print(Service('u').prop); pm.assert_called_once_with()
with patch.multiple(Service, fetch=DEFAULT, rate=10) as vals: print(Service.rate, sorted(vals), Service('x').fetch is vals['fetch'])
print(Service.rate, Service('u').fetch('k'))
d = {'a': 1}
with patch.dict(d, {'b': 2}, clear=True): print(d)
print(d)
with patch(f'{__name__}.use', return_value='patched'): print(use(None))
print(use(Service('u'))); 
with patch('builtins.open', mock_open(read_data='l1\nl2\n')) as mo:
    with open('f') as fh: print(fh.read())
    with open('f') as fh: print([l for l in fh], fh.readline())
    with open('g', 'w') as fh: fh.write('x')
print(mo.mock_calls[-3:], mo.call_args_list); mo().write.assert_called_once_with('x')
show(lambda: patch('nodots')); show(patch.object(Service, 'nothing').start)
p = patch('os.getcwd', return_value='/w'); p.start(); print(os.getcwd()); patch.stopall(); print(os.getcwd() != '/w')
@patch('os.getpid', return_value=1)
@patch.object(Service, 'fetch')
def deco(fetch, pid, extra='e'): print(os.getpid(), Service('u').fetch is fetch, extra)
deco()
@patch('os.getpid', new=lambda: 77)
def deco2(): print(os.getpid())
deco2()
class T(TestCase):
    def setUp(self): p = patch('json.dumps', return_value='J'); self.d = p.start(); self.addCleanup(p.stop)
    def test_one(self): self.assertEqual(json.dumps({}), 'J'); self.d.assert_called_once_with({})
    @patch.dict('os.environ', {'K': 'v'})
    def test_env(self): self.assertEqual(os.environ['K'], 'v')
    def test_fail(self): self.d.assert_called_once_with(1)
r = TextTestRunner(stream=open(os.devnull, 'w')).run(TestLoader().loadTestsFromTestCase(T)); print(r.testsRun, len(r.failures), r.failures[0][1].splitlines()[-1])
w = Mock(wraps=Service('u')); print(w.fetch('k'), w.fetch.mock_calls); w.fetch.return_value = 'over'; print(w.fetch())
parent = Mock(); c1 = Mock(return_value=None); parent.attach_mock(c1, 'c1'); c1(1); parent.c2(2); print(parent.mock_calls)
sm = Mock(); sm.sub.x = 1; seal(sm); show(lambda: sm.other); show(lambda: sm.sub.y); show(lambda: setattr(sm, 'q', 1))
print(repr(Mock(name='foo'))[:22], repr(Mock().a.b())[:28], repr(MagicMock(spec=Service))[:27], sentinel.x is sentinel.x, sentinel.x, ANY == None, call(1) == call(ANY), call(1, a=2), call.m(1), call().x(2), call, call('a').b, [call(1)] == [((1,),)], call(x=1) == ({'x': 1},))
print(NonCallableMock()is None); show(lambda: NonCallableMock()()); print(dir(Mock(spec=['zz']))[-1], isinstance(Mock(), Mock), Mock(return_value=3).return_value, mock.Mock is Mock)
