"""Managers: a server process that holds objects, and proxies that call their methods by messages."""

import array
import queue
import sys
import threading
from traceback import format_exc

import _multiprocessing
import _signal
from multiprocessing import context, pool, process, story, util
from multiprocessing.connection import Client, Listener, answer_challenge, deliver_challenge
from multiprocessing.context import ProcessError, get_spawning_popen

__all__ = ['BaseManager', 'SyncManager', 'BaseProxy', 'Token', 'SharedMemoryManager']

_begin = _multiprocessing.op_begin
_end = _multiprocessing.op_end
_preview = _multiprocessing.preview
_PREVIEW = 40

SIGINT = 2
SIG_IGN = 1

for _view in ({}.items(), {}.keys(), {}.values()):
    _multiprocessing.register(type(_view), lambda view: (list, (list(view),)))


class Token:
    """Names a shared object: its type, the server's address, its number there."""

    __slots__ = ('typeid', 'address', 'id')

    def __init__(self, typeid, address, id):
        self.typeid = typeid
        self.address = address
        self.id = id

    def __getstate__(self):
        return self.typeid, self.address, self.id

    def __setstate__(self, state):
        self.typeid, self.address, self.id = state

    def __repr__(self):
        return f'{type(self).__name__}(typeid={self.typeid!r}, address={self.address!r}, id={self.id!r})'


class _Serializers(dict):
    """How managers listen and connect, by the serializer's name."""

    def __missing__(self, name):
        if name != 'xmlrpclib':
            raise KeyError(name)
        from multiprocessing.xml_connection import XmlClient, XmlListener
        self[name] = XmlListener, XmlClient
        return self[name]


listener_client = _Serializers(pickle=(Listener, Client))


# ---- messages -----------------------------------------------------------------------------------------------------------


def dispatch(c, id, methodname, args=(), kwds={}):
    """Asks the server for a call, over connection `c`, and waits for its answer."""
    c.send((id, methodname, args, kwds))
    kind, result = c.recv()
    if kind == '#RETURN':
        return result
    raise convert_to_error(kind, result)


def convert_to_error(kind, result):
    if kind == '#ERROR':
        return result
    if kind not in ('#TRACEBACK', '#UNSERIALIZABLE'):
        return ValueError(f'Unrecognized message type {kind!r}')
    if not isinstance(result, str):
        raise TypeError(f"Result {result!r} (kind '{kind}') type is {type(result)}, not str")
    return RemoteError(f'Unserializable message: {result}\n' if kind == '#UNSERIALIZABLE' else result)


class RemoteError(Exception):
    """An error of the server itself, with its traceback there."""

    def __str__(self):
        line = '-' * 75
        return f'\n{line}\n{self.args[0]}{line}'


def public_methods(obj):
    """Names of the methods that do not begin with an underscore."""
    return [name for name in dir(obj) if name[0] != '_' and callable(getattr(obj, name))]


# What a program writes to call a method: of its arguments.
_CALLS = {
    '__contains__': '{1} in {0}',
    '__delattr__': 'del {0}.{1}',
    '__delitem__': 'del {0}[{1}]',
    '__getattribute__': '{0}.{1}',
    '__getitem__': '{0}[{1}]',
    '__len__': 'len({0})',
    '__setattr__': '{0}.{1} = {2}',
    '__setitem__': '{0}[{1}] = {2}',
}


def _call_text(typeid, name, args):
    """A call as a program writes it: dict['count'] = 9."""
    shown = [_preview(arg, _PREVIEW) for arg in args]
    if name in _CALLS:
        if name.endswith(('attr__', 'attribute__')):
            shown[:1] = args[:1]
        try:
            return _CALLS[name].format(typeid, *shown)
        except IndexError:
            pass  # called with too few arguments, which it will say
    return f'{typeid}.{name}({", ".join(shown)})'


# ---- the server ---------------------------------------------------------------------------------------------------------


class Server:
    """Holds the shared objects; a thread for each connection."""

    public = [
        'shutdown', 'create', 'accept_connection', 'get_methods', 'debug_info', 'number_of_objects', 'dummy', 'incref',
        'decref',
    ]

    def __init__(self, registry, address, authkey, serializer, story_id=0):
        if not isinstance(authkey, bytes):
            raise TypeError(f'Authkey {authkey!r} is type {type(authkey)!s}, not bytes')
        self.registry = registry
        self.authkey = process.AuthenticationString(authkey)
        self.listener = listener_client[serializer][0](address=address, backlog=16)
        self.address = self.listener.address
        self.story_id = story_id
        self.id_to_obj = {'0': (None, ())}
        self.id_to_refcount = {}
        self.id_to_local_proxy_obj = {}
        # by id: the number of a shared object, which is never used again, and its type
        self._stories = {}
        self._created = 0
        self.mutex = threading.Lock()
        self.stop_event = threading.Event()

    def serve_forever(self):
        process.current_process()._manager_server = self
        try:
            threading.Thread(target=self.accepter, daemon=True).start()
            try:
                self.stop_event.wait()
            except (KeyboardInterrupt, SystemExit):
                pass
        finally:
            if sys.stdout != sys.__stdout__:
                sys.stdout = sys.__stdout__
                sys.stderr = sys.__stderr__
            sys.exit(0)

    def accepter(self):
        while True:
            try:
                c = self.listener.accept()
            except OSError:
                continue
            threading.Thread(target=self.handle_request, args=(c,), daemon=True).start()

    def handle_request(self, conn):
        """A connection's first request; that of a proxy is to be served from then on."""
        try:
            self._handle_request(conn)
        except SystemExit:
            pass  # serve_client ends its thread so
        finally:
            conn.close()

    def _handle_request(self, c):
        request = None
        try:
            deliver_challenge(c, self.authkey)
            answer_challenge(c, self.authkey)
            request = c.recv()
            _, name, args, kwds = request
            assert name in self.public, f'{name!r} unrecognized'
            answer = '#RETURN', getattr(self, name)(c, *args, **kwds)
        except Exception:
            answer = '#TRACEBACK', format_exc()
        try:
            c.send(answer)
        except Exception as e:
            try:
                c.send(('#TRACEBACK', format_exc()))
            except Exception:
                util.info('Failure to send message: %r', answer)
            util.info(' ... request was %r', request)
            util.info(' ... exception was %r', e)

    def serve_client(self, conn):
        """The calls of one thread's proxies, one after the other."""
        util.debug('starting server thread to service %r', threading.current_thread().name)
        while not self.stop_event.is_set():
            try:
                request = conn.recv()
            except EOFError:
                util.debug('got EOF -- exiting thread serving %r', threading.current_thread().name)
                sys.exit(0)
            except Exception:
                answer = '#TRACEBACK', format_exc()
            else:
                answer = self._serve(conn, request)
            try:
                try:
                    conn.send(answer)
                except Exception:
                    conn.send(('#UNSERIALIZABLE', format_exc()))
            except Exception as e:
                util.info('exception in thread serving %r', threading.current_thread().name)
                util.info(' ... message was %r', answer)
                util.info(' ... exception was %r', e)
                conn.close()
                sys.exit(1)
            request = answer = None

    def _serve(self, conn, request):
        """The answer to one call of a proxy."""
        name = None
        try:
            ident, name, args, kwds = request
            obj, exposed, typeids = self._find(ident)
            if name not in exposed:
                raise AttributeError(f'method {name!r} of {type(obj)!r} object is not in exposed={exposed!r}')
            function = getattr(obj, name)
        except AttributeError:
            if name is None:
                return '#TRACEBACK', format_exc()
            try:
                return '#RETURN', self.fallback_mapping[name](self, conn, ident, obj, *args, **kwds)
            except Exception:
                return '#TRACEBACK', format_exc()
        except Exception:
            return '#TRACEBACK', format_exc()
        number, typeid = self._stories.get(ident) or (0, type(obj).__name__)
        _begin(self.story_id, story.SERVE, number, _call_text(typeid, name, args))
        ended = story.RAISED
        try:
            result = function(*args, **kwds)
            ended = story.DONE
        except Exception as e:
            return '#ERROR', e
        finally:
            _end(self.story_id, story.SERVE, ended, 0)
        typeid = typeids and typeids.get(name, None)
        if not typeid:
            return '#RETURN', result
        try:
            ident, exposed = self.create(conn, typeid, result)
            return '#PROXY', (exposed, Token(typeid, self.address, ident))
        except Exception:
            return '#TRACEBACK', format_exc()

    def _find(self, ident):
        found = self.id_to_obj.get(ident)
        if found is None:
            found = self.id_to_local_proxy_obj.get(ident)
        if found is None:
            raise KeyError(ident)
        return found

    def fallback_getvalue(self, conn, ident, obj):
        return obj

    def fallback_str(self, conn, ident, obj):
        return str(obj)

    def fallback_repr(self, conn, ident, obj):
        return repr(obj)

    fallback_mapping = {
        '__str__': fallback_str,
        '__repr__': fallback_repr,
        '#GETVALUE': fallback_getvalue,
    }

    # ---- what may be asked of the server itself ---------------------------------------------------------------------

    def dummy(self, c):
        pass

    def debug_info(self, c):
        """The shared objects, and how many refer to each."""
        with self.mutex:
            return '\n'.join(
                f'  {ident}:       refcount={self.id_to_refcount[ident]}\n    {str(self.id_to_obj[ident][0])[:75]}'
                for ident in sorted(self.id_to_refcount) if ident != '0'
            )

    def number_of_objects(self, c):
        return len(self.id_to_refcount)

    def shutdown(self, c):
        try:
            util.debug('manager received shutdown message')
            c.send(('#RETURN', None))
        finally:
            self.stop_event.set()

    def create(self, c, typeid, /, *args, **kwds):
        """A new shared object: its number and the methods that may be called."""
        with self.mutex:
            make, exposed, method_to_typeid, _ = self.registry[typeid]
            if make is not None:
                obj = make(*args, **kwds)
            elif kwds or len(args) != 1:
                raise ValueError('Without callable, must have one non-keyword argument')
            else:
                obj = args[0]
            if exposed is None:
                exposed = public_methods(obj)
            if method_to_typeid is not None:
                if not isinstance(method_to_typeid, dict):
                    raise TypeError(f'Method_to_typeid {method_to_typeid!r}: type {type(method_to_typeid)!s}, not dict')
                exposed = list(exposed) + list(method_to_typeid)
            ident = f'{id(obj):x}'
            util.debug('%r callable returned object with id %r', typeid, ident)
            self.id_to_obj[ident] = obj, set(exposed), method_to_typeid
            self._created += 1
            self._stories[ident] = self._created, typeid
            self.id_to_refcount.setdefault(ident, 0)
        self.incref(c, ident)
        return ident, tuple(exposed)

    def get_methods(self, c, token):
        return tuple(self.id_to_obj[token.id][1])

    def accept_connection(self, c, name):
        """A thread of this server serves the connection from here on."""
        threading.current_thread().name = name
        c.send(('#RETURN', None))
        self.serve_client(c)

    def incref(self, c, ident):
        with self.mutex:
            if ident in self.id_to_refcount:
                self.id_to_refcount[ident] += 1
            elif ident in self.id_to_local_proxy_obj:
                # only the server itself referred to it until now
                self.id_to_refcount[ident] = 1
                self.id_to_obj[ident] = self.id_to_local_proxy_obj[ident]
            else:
                raise KeyError(ident)

    def decref(self, c, ident):
        if ident not in self.id_to_refcount and ident in self.id_to_local_proxy_obj:
            return
        with self.mutex:
            count = self.id_to_refcount[ident]
            if count <= 0:
                raise AssertionError(f'Id {ident!s} ({self.id_to_obj[ident]!r}) has refcount {count:n}, not 1+')
            self.id_to_refcount[ident] = count - 1
            if count > 1:
                return
            del self.id_to_refcount[ident]
        # the object may hold proxies of others: it goes while the mutex is free
        util.debug('disposing of obj with id %r', ident)
        self.id_to_obj[ident] = None, (), None
        with self.mutex:
            del self.id_to_obj[ident]
            if ident not in self.id_to_local_proxy_obj:
                del self._stories[ident]


# ---- the manager --------------------------------------------------------------------------------------------------------


class State:
    __slots__ = ['value']
    INITIAL = 0
    STARTED = 1
    SHUTDOWN = 2


def _check_initial(state):
    if state.value == State.STARTED:
        raise ProcessError('Already started server')
    if state.value == State.SHUTDOWN:
        raise ProcessError('Manager has shut down')


class BaseManager:
    """Starts a server process, or connects to one, and makes shared objects in it."""

    _registry = {}
    _Server = Server

    def __init__(self, address=None, authkey=None, serializer='pickle', ctx=None, *, shutdown_timeout=1.0):
        self._Listener, self._Client = listener_client[serializer]
        if authkey is None:
            authkey = process.current_process().authkey
        self._address = address
        self._authkey = process.AuthenticationString(authkey)
        self._state = State()
        self._state.value = State.INITIAL
        self._serializer = serializer
        self._ctx = ctx or context._default_context.get_context()
        self._shutdown_timeout = shutdown_timeout
        self._process = None
        self._story = _multiprocessing.object_create(story.MANAGER, 0)
        _multiprocessing.object_name(self._story)

    def get_server(self):
        """A server to be run in this process by serve_forever()."""
        _check_initial(self._state)
        return self._Server(self._registry, self._address, self._authkey, self._serializer, self._story)

    def connect(self):
        """Connects to a server that runs elsewhere."""
        dispatch(self._Client(self._address, authkey=self._authkey), None, 'dummy')
        self._state.value = State.STARTED

    def start(self, initializer=None, initargs=()):
        """Starts the server process."""
        _check_initial(self._state)
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        from multiprocessing.connection import Pipe
        reader, writer = Pipe(duplex=False)
        _multiprocessing.object_part(self._story, story.OBJECT, reader._id, 'start')
        _multiprocessing.object_part(self._story, story.OBJECT, writer._id, 'start')
        self._process = self._ctx.Process(
            target=type(self)._run_server,
            args=(
                self._registry, self._address, self._authkey, self._serializer, writer, initializer, initargs,
                self._story,
            ),
        )
        self._process.name = f"{type(self).__name__}-{':'.join([str(i) for i in self._process._identity])}"
        self._process.start()
        writer.close()
        self._address = reader.recv()
        reader.close()
        self._state.value = State.STARTED
        self.shutdown = util.Finalize(
            self, type(self)._finalize_manager,
            args=(self._process, self._address, self._authkey, self._state, self._Client, self._shutdown_timeout),
            exitpriority=0,
        )

    @classmethod
    def _run_server(cls, registry, address, authkey, serializer, writer, initializer=None, initargs=(), story_id=0):
        """The server process."""
        # Ctrl-C is for the others: they need the server until they have ended
        _signal.set_action(SIGINT, SIG_IGN)
        if initializer is not None:
            initializer(*initargs)
        server = cls._Server(registry, address, authkey, serializer, story_id)
        writer.send(server.address)
        writer.close()
        util.info('manager serving at %r', server.address)
        server.serve_forever()

    def _create(self, typeid, /, *args, **kwds):
        assert self._state.value == State.STARTED, 'server not yet started'
        conn = self._Client(self._address, authkey=self._authkey)
        try:
            id, exposed = dispatch(conn, None, 'create', (typeid,) + args, kwds)
        finally:
            conn.close()
        return Token(typeid, self._address, id), exposed

    def join(self, timeout=None):
        """Waits for the server process to end."""
        if self._process is not None:
            self._process.join(timeout)
            if not self._process.is_alive():
                self._process = None

    def _ask(self, name):
        conn = self._Client(self._address, authkey=self._authkey)
        try:
            return dispatch(conn, None, name)
        finally:
            conn.close()

    def _debug_info(self):
        return self._ask('debug_info')

    def _number_of_objects(self):
        return self._ask('number_of_objects')

    def __enter__(self):
        if self._state.value == State.INITIAL:
            self.start()
        if self._state.value == State.SHUTDOWN:
            raise ProcessError('Manager has shut down')
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown()

    @staticmethod
    def _finalize_manager(process, address, authkey, state, _Client, shutdown_timeout):
        if process.is_alive():
            util.info('sending shutdown message to manager')
            try:
                conn = _Client(address, authkey=authkey)
                try:
                    dispatch(conn, None, 'shutdown')
                finally:
                    conn.close()
            except Exception as e:
                util.info('... shutdown failed: %s', e)
            process.join(timeout=shutdown_timeout)
            if process.is_alive():
                process.terminate()
                process.join(timeout=shutdown_timeout)
                if process.is_alive():
                    process.kill()
                    process.join()
        state.value = State.SHUTDOWN
        BaseProxy._address_to_local.pop(address, None)

    @property
    def address(self):
        return self._address

    @classmethod
    def register(
        cls, typeid, callable=None, proxytype=None, exposed=None, method_to_typeid=None, create_method=True
    ):
        """Lets managers of this class make objects of a type."""
        if '_registry' not in cls.__dict__:
            cls._registry = cls._registry.copy()
        if proxytype is None:
            proxytype = AutoProxy
        exposed = exposed or getattr(proxytype, '_exposed_', None)
        method_to_typeid = method_to_typeid or getattr(proxytype, '_method_to_typeid_', None)
        if method_to_typeid:
            for key, value in method_to_typeid.items():
                assert type(key) is str, f'{key!r} is not a string'
                assert type(value) is str, f'{value!r} is not a string'
        cls._registry[typeid] = callable, exposed, method_to_typeid, proxytype
        if create_method:
            setattr(cls, typeid, _creator(typeid, proxytype))


def _creator(typeid, proxytype):
    """The method of a manager that makes an object of a type and answers its proxy."""

    def create(self, /, *args, **kwds):
        util.debug('requesting creation of a shared %r object', typeid)
        token, exposed = self._create(typeid, *args, **kwds)
        proxy = proxytype(token, self._serializer, manager=self, authkey=self._authkey, exposed=exposed)
        _give_back(token, self._serializer, self._authkey)
        return proxy

    create.__name__ = typeid
    return create


def _give_back(token, serializer, authkey):
    """The reference that came with a new object's number: its proxy has one of its own by now."""
    conn = listener_client[serializer][1](token.address, authkey=authkey)
    dispatch(conn, None, 'decref', (token.id,))


# ---- proxies ------------------------------------------------------------------------------------------------------------


class ForkAwareLocal(threading.local):
    """Thread-local data that is empty in a forked child."""

    def __init__(self):
        util.register_after_fork(self, _clear)

    def __reduce__(self):
        return type(self), ()


def _clear(local):
    local.__dict__.clear()


class ProcessLocalSet(set):
    """A set that is empty in a forked child."""

    def __init__(self):
        super().__init__()
        util.register_after_fork(self, set.clear)

    def __reduce__(self):
        return type(self), ()


class BaseProxy:
    """Stands for an object in the server: each call is a message there and one back."""

    # connections (one for each thread) and objects referred to, by address of the server
    _address_to_local = {}
    _mutex = util.ForkAwareThreadLock()

    def __init__(
        self, token, serializer, manager=None, authkey=None, exposed=None, incref=True, manager_owned=False
    ):
        with BaseProxy._mutex:
            local = BaseProxy._address_to_local.get(token.address)
            if local is None:
                local = ForkAwareLocal(), ProcessLocalSet()
                BaseProxy._address_to_local[token.address] = local
        self._tls, self._idset = local
        self._token = token
        self._id = token.id
        self._manager = manager
        self._serializer, self._Client = serializer, listener_client[serializer][1]
        # made in the server itself, for an object that lies in another one there
        self._owned_by_manager = manager_owned
        if authkey is not None:
            self._authkey = process.AuthenticationString(authkey)
        elif manager is not None:
            self._authkey = manager._authkey
        else:
            self._authkey = process.current_process().authkey
        if incref:
            self._incref()
        util.register_after_fork(self, BaseProxy._after_fork)

    def _connect(self):
        util.debug('making connection to manager')
        name = process.current_process().name
        thread = threading.current_thread().name
        if thread != 'MainThread':
            name += '|' + thread
        conn = self._Client(self._token.address, authkey=self._authkey)
        dispatch(conn, None, 'accept_connection', (name,))
        self._tls.connection = conn
        return conn

    def _callmethod(self, methodname, args=(), kwds={}):
        """Calls a method of the object; a copy of its result."""
        conn = getattr(self._tls, 'connection', None)
        if conn is None:
            util.debug('thread %r does not own a connection', threading.current_thread().name)
            conn = self._connect()
        conn.send((self._id, methodname, args, kwds))
        kind, result = conn.recv()
        if kind == '#RETURN':
            return result
        if kind != '#PROXY':
            raise convert_to_error(kind, result)
        exposed, token = result
        proxytype = self._manager._registry[token.typeid][-1]
        token.address = self._token.address
        proxy = proxytype(
            token, self._serializer, manager=self._manager, authkey=self._authkey, exposed=exposed
        )
        _give_back(token, self._serializer, self._authkey)
        return proxy

    def _getvalue(self):
        """A copy of the object."""
        return self._callmethod('#GETVALUE')

    def _incref(self):
        if self._owned_by_manager:
            return
        conn = self._Client(self._token.address, authkey=self._authkey)
        dispatch(conn, None, 'incref', (self._id,))
        util.debug('INCREF %r', self._token.id)
        self._idset.add(self._id)
        state = self._manager and self._manager._state
        self._close = util.Finalize(
            self, BaseProxy._decref,
            args=(self._token, self._authkey, state, self._tls, self._idset, self._Client), exitpriority=10,
        )

    @staticmethod
    def _decref(token, authkey, state, tls, idset, _Client):
        idset.discard(token.id)
        if state is None or state.value == State.STARTED:
            try:
                util.debug('DECREF %r', token.id)
                conn = _Client(token.address, authkey=authkey)
                dispatch(conn, None, 'decref', (token.id,))
            except Exception as e:
                util.debug('... decref failed %s', e)
        else:
            util.debug('DECREF %r -- manager already shutdown', token.id)
        # with its last object the process needs the server no more
        if not idset and hasattr(tls, 'connection'):
            util.debug('thread %r has no more proxies so closing conn', threading.current_thread().name)
            tls.connection.close()
            del tls.connection

    def _after_fork(self):
        self._manager = None
        try:
            self._incref()
        except Exception as e:
            util.info('incref failed: %s', e)

    def __reduce__(self):
        kwds = {}
        if get_spawning_popen() is not None:
            kwds['authkey'] = self._authkey
        if getattr(self, '_isauto', False):
            kwds['exposed'] = self._exposed_
            return RebuildProxy, (AutoProxy, self._token, self._serializer, kwds)
        return RebuildProxy, (type(self), self._token, self._serializer, kwds)

    def __deepcopy__(self, memo):
        return self._getvalue()

    def __repr__(self):
        return f'<{type(self).__name__} object, typeid {self._token.typeid!r} at {id(self):#x}>'

    def __str__(self):
        """What the object itself shows."""
        try:
            return self._callmethod('__repr__')
        except Exception:
            return repr(self)[:-1] + "; '__str__()' failed>"


def RebuildProxy(func, token, serializer, kwds):
    """A proxy that came in a message."""
    current = process.current_process()
    server = getattr(current, '_manager_server', None)
    if server and server.address == token.address:
        kwds['manager_owned'] = True
        if token.id not in server.id_to_local_proxy_obj:
            server.id_to_local_proxy_obj[token.id] = server.id_to_obj[token.id]
    incref = kwds.pop('incref', True) and not getattr(current, '_inheriting', False)
    return func(token, serializer, incref=incref, **kwds)


_proxy_types = {}


def MakeProxyType(name, exposed, _cache=_proxy_types):
    """A class of proxies with these methods."""
    exposed = tuple(exposed)
    made = _cache.get((name, exposed))
    if made is None:
        made = type(name, (BaseProxy,), {method: _caller(method) for method in exposed})
        made._exposed_ = exposed
        _cache[name, exposed] = made
    return made


def _caller(method):
    def call(self, /, *args, **kwds):
        return self._callmethod(method, args, kwds)

    call.__name__ = call.__qualname__ = method
    return call


def AutoProxy(
    token, serializer, manager=None, authkey=None, exposed=None, incref=True, manager_owned=False
):
    """A proxy whose methods are the public ones of the object."""
    if exposed is None:
        conn = listener_client[serializer][1](token.address, authkey=authkey)
        try:
            exposed = dispatch(conn, None, 'get_methods', (token,))
        finally:
            conn.close()
    if authkey is None and manager is not None:
        authkey = manager._authkey
    if authkey is None:
        authkey = process.current_process().authkey
    cls = MakeProxyType(f'AutoProxy[{token.typeid}]', exposed)
    proxy = cls(
        token, serializer, manager=manager, authkey=authkey, incref=incref, manager_owned=manager_owned
    )
    proxy._isauto = True
    return proxy


# ---- the types of SyncManager --------------------------------------------------------------------------------------------


class Namespace:
    """An object for any attributes."""

    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        items = sorted(f'{name}={value!r}' for name, value in self.__dict__.items() if not name.startswith('_'))
        return f"{type(self).__name__}({', '.join(items)})"


class Value:
    def __init__(self, typecode, value, lock=True):
        self._typecode = typecode
        self._value = value

    def get(self):
        return self._value

    def set(self, value):
        self._value = value

    def __repr__(self):
        return f'{type(self).__name__}({self._typecode!r}, {self._value!r})'

    value = property(get, set)


def Array(typecode, sequence, lock=True):
    return array.array(typecode, sequence)


class IteratorProxy(BaseProxy):
    _exposed_ = ('__next__', 'send', 'throw', 'close')

    def __iter__(self):
        return self

    def __next__(self, *args):
        return self._callmethod('__next__', args)

    def send(self, *args):
        return self._callmethod('send', args)

    def throw(self, *args):
        return self._callmethod('throw', args)

    def close(self, *args):
        return self._callmethod('close', args)


class AcquirerProxy(BaseProxy):
    _exposed_ = ('acquire', 'release')

    def acquire(self, blocking=True, timeout=None):
        return self._callmethod('acquire', (blocking,) if timeout is None else (blocking, timeout))

    def release(self):
        return self._callmethod('release')

    def __enter__(self):
        return self._callmethod('acquire')

    def __exit__(self, exc_type, exc_val, exc_tb):
        return self._callmethod('release')


class ConditionProxy(AcquirerProxy):
    _exposed_ = ('acquire', 'release', 'wait', 'notify', 'notify_all')

    def wait(self, timeout=None):
        return self._callmethod('wait', (timeout,))

    def notify(self, n=1):
        return self._callmethod('notify', (n,))

    def notify_all(self):
        return self._callmethod('notify_all')

    wait_for = threading.Condition.wait_for


class EventProxy(BaseProxy):
    _exposed_ = ('is_set', 'set', 'clear', 'wait')

    def is_set(self):
        return self._callmethod('is_set')

    def set(self):
        return self._callmethod('set')

    def clear(self):
        return self._callmethod('clear')

    def wait(self, timeout=None):
        return self._callmethod('wait', (timeout,))


class BarrierProxy(BaseProxy):
    _exposed_ = ('__getattribute__', 'wait', 'abort', 'reset')

    def wait(self, timeout=None):
        return self._callmethod('wait', (timeout,))

    def abort(self):
        return self._callmethod('abort')

    def reset(self):
        return self._callmethod('reset')

    @property
    def parties(self):
        return self._callmethod('__getattribute__', ('parties',))

    @property
    def n_waiting(self):
        return self._callmethod('__getattribute__', ('n_waiting',))

    @property
    def broken(self):
        return self._callmethod('__getattribute__', ('broken',))


class NamespaceProxy(BaseProxy):
    _exposed_ = ('__getattribute__', '__setattr__', '__delattr__')

    def __getattr__(self, key):
        if key[0] == '_':
            return object.__getattribute__(self, key)
        return object.__getattribute__(self, '_callmethod')('__getattribute__', (key,))

    def __setattr__(self, key, value):
        if key[0] == '_':
            return object.__setattr__(self, key, value)
        return object.__getattribute__(self, '_callmethod')('__setattr__', (key, value))

    def __delattr__(self, key):
        if key[0] == '_':
            return object.__delattr__(self, key)
        return object.__getattribute__(self, '_callmethod')('__delattr__', (key,))


class ValueProxy(BaseProxy):
    _exposed_ = ('get', 'set')

    def get(self):
        return self._callmethod('get')

    def set(self, value):
        return self._callmethod('set', (value,))

    value = property(get, set)


BaseListProxy = MakeProxyType('BaseListProxy', (
    '__add__', '__contains__', '__delitem__', '__getitem__', '__len__', '__mul__', '__reversed__', '__rmul__',
    '__setitem__', 'append', 'count', 'extend', 'index', 'insert', 'pop', 'remove', 'reverse', 'sort', '__imul__',
))


class ListProxy(BaseListProxy):
    def __iadd__(self, value):
        self._callmethod('extend', (value,))
        return self

    def __imul__(self, value):
        self._callmethod('__imul__', (value,))
        return self


DictProxy = MakeProxyType('DictProxy', (
    '__contains__', '__delitem__', '__getitem__', '__iter__', '__len__', '__setitem__', 'clear', 'copy', 'get',
    'items', 'keys', 'pop', 'popitem', 'setdefault', 'update', 'values',
))
DictProxy._method_to_typeid_ = {'__iter__': 'Iterator'}

ArrayProxy = MakeProxyType('ArrayProxy', ('__len__', '__getitem__', '__setitem__'))

BasePoolProxy = MakeProxyType('PoolProxy', (
    'apply', 'apply_async', 'close', 'imap', 'imap_unordered', 'join', 'map', 'map_async', 'starmap',
    'starmap_async', 'terminate',
))
BasePoolProxy._method_to_typeid_ = {
    'apply_async': 'AsyncResult',
    'map_async': 'AsyncResult',
    'starmap_async': 'AsyncResult',
    'imap': 'Iterator',
    'imap_unordered': 'Iterator',
}


class PoolProxy(BasePoolProxy):
    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()


class SyncManager(BaseManager):
    """A manager for the objects that threads coordinate with, lists, dicts and namespaces."""


for _name, _make, _proxy in (
    ('Queue', queue.Queue, None),
    ('JoinableQueue', queue.Queue, None),
    ('Event', threading.Event, EventProxy),
    ('Lock', threading.Lock, AcquirerProxy),
    ('RLock', threading.RLock, AcquirerProxy),
    ('Semaphore', threading.Semaphore, AcquirerProxy),
    ('BoundedSemaphore', threading.BoundedSemaphore, AcquirerProxy),
    ('Condition', threading.Condition, ConditionProxy),
    ('Barrier', threading.Barrier, BarrierProxy),
    ('Pool', pool.Pool, PoolProxy),
    ('list', list, ListProxy),
    ('dict', dict, DictProxy),
    ('Value', Value, ValueProxy),
    ('Array', Array, ArrayProxy),
    ('Namespace', Namespace, NamespaceProxy),
):
    SyncManager.register(_name, _make, _proxy)
SyncManager.register('Iterator', proxytype=IteratorProxy, create_method=False)
SyncManager.register('AsyncResult', create_method=False)


# ---- shared memory that goes with its manager ------------------------------------------------------------------------------


class _SharedMemoryTracker:
    """The names of memory that a server is to unlink."""

    def __init__(self, name, segment_names=()):
        self.shared_memory_context_name = name
        self.segment_names = list(segment_names)

    def register_segment(self, segment_name):
        util.debug('Register segment %r in pid %s', segment_name, process.getpid())
        self.segment_names.append(segment_name)

    def destroy_segment(self, segment_name):
        from multiprocessing.shared_memory import SharedMemory
        util.debug('Destroy segment %r in pid %s', segment_name, process.getpid())
        self.segment_names.remove(segment_name)
        segment = SharedMemory(segment_name)
        segment.close()
        segment.unlink()

    def unlink(self):
        for segment_name in self.segment_names[:]:
            self.destroy_segment(segment_name)

    def __getstate__(self):
        return self.shared_memory_context_name, self.segment_names

    def __setstate__(self, state):
        self.__init__(*state)


class SharedMemoryServer(Server):
    """Unlinks, at its end, the memory that was made through its manager."""

    public = Server.public + ['track_segment', 'release_segment', 'list_segments']

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.shared_memory_context = _SharedMemoryTracker(f'shm_{self.address}_{process.getpid()}')

    def shutdown(self, c):
        self.shared_memory_context.unlink()
        super().shutdown(c)

    def track_segment(self, c, segment_name):
        self.shared_memory_context.register_segment(segment_name)

    def release_segment(self, c, segment_name):
        self.shared_memory_context.destroy_segment(segment_name)

    def list_segments(self, c):
        return self.shared_memory_context.segment_names


class SharedMemoryManager(BaseManager):
    """Makes shared memory that is unlinked when the manager shuts down."""

    _Server = SharedMemoryServer

    def __init__(self, *args, **kwargs):
        if sys.platform != 'win32':
            # the server is to be watched by the same tracker as this process
            from multiprocessing.resource_tracker import ensure_running
            ensure_running()
        super().__init__(*args, **kwargs)
        util.debug('%s created by pid %s', type(self).__name__, process.getpid())

    def __del__(self):
        util.debug('%s.__del__ by pid %s', type(self).__name__, process.getpid())

    def SharedMemory(self, size):
        """A new SharedMemory of `size` bytes."""
        from multiprocessing.shared_memory import SharedMemory
        return self._tracked(lambda: SharedMemory(None, create=True, size=size), lambda memory: memory)

    def ShareableList(self, sequence):
        """A new ShareableList."""
        from multiprocessing.shared_memory import ShareableList
        return self._tracked(lambda: ShareableList(sequence), lambda made: made.shm)

    def _tracked(self, make, memory_of):
        """What make() makes, known to the server, which must be there before it."""
        conn = self._Client(self._address, authkey=self._authkey)
        try:
            made = make()
            try:
                dispatch(conn, None, 'track_segment', (memory_of(made).name,))
            except BaseException:
                memory_of(made).unlink()
                raise
        finally:
            conn.close()
        return made
