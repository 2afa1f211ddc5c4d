"""Connections whose messages are XML: those of managers with the serializer 'xmlrpclib'. Nothing is pickled there."""

from xmlrpc.client import dumps, loads

from multiprocessing.connection import Client, Listener

__all__ = ['ConnectionWrapper', 'XmlClient', 'XmlListener']


class ConnectionWrapper:
    """A connection that writes and reads objects its own way."""

    def __init__(self, conn, dumps, loads):
        self._conn = conn
        self._dumps = dumps
        self._loads = loads
        for name in ('fileno', 'close', 'poll', 'recv_bytes', 'send_bytes'):
            setattr(self, name, getattr(conn, name))

    def send(self, obj):
        self._conn.send_bytes(self._dumps(obj))

    def recv(self):
        return self._loads(self._conn.recv_bytes())


def _xml_dumps(obj):
    return dumps((obj,), allow_none=True).encode()


def _xml_loads(data):
    (obj,), _ = loads(data)
    return obj


class XmlListener(Listener):
    def accept(self):
        return ConnectionWrapper(super().accept(), _xml_dumps, _xml_loads)


def XmlClient(*args, **kwds):
    return ConnectionWrapper(Client(*args, **kwds), _xml_dumps, _xml_loads)
