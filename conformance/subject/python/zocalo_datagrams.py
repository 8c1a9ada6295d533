"""Leads datagrams to the server that judges; its answers seem to come from the address that the program has in its source."""
import functools
import socket
import weakref

from zocalo_route import is_address

NOBODY = ("", "0.0.0.0", "::", "<broadcast>")


def install(route):
    """Redirects what UDP sockets connect and send to; asyncio and socketserver end in these methods too."""
    way = Way(route)
    old = {name: getattr(socket.socket, name) for name in dir(socket.socket)}

    def connect(self, address, /):
        return old["connect"](self, way.connecting(self, address))

    def connect_ex(self, address, /):
        return old["connect_ex"](self, way.connecting(self, address))

    def sendto(self, data, *rest):
        if rest:
            rest = rest[:-1] + (way.sending(self, rest[-1]),)
        return old["sendto"](self, data, *rest)

    def sendmsg(self, buffers, ancillary=(), flags=0, address=None, /):
        if address is None:
            way.sends(self)
            return old["sendmsg"](self, buffers, ancillary, flags)
        return old["sendmsg"](self, buffers, ancillary, flags, way.sending(self, address))

    def send(self, *args):
        way.sends(self)
        return old["send"](self, *args)

    def sendall(self, *args):
        way.sends(self)
        return old["sendall"](self, *args)

    def receiving(name):
        def receive(self, *args, **named):
            received = old[name](self, *args, **named)
            return received[:-1] + (way.shown(self, received[-1]),)

        return receive

    def getpeername(self):
        return way.shown(self, old["getpeername"](self))

    replaced = [connect, connect_ex, sendto, sendmsg, send, sendall, getpeername]
    for each in replaced:
        if each.__name__ in old:
            setattr(socket.socket, each.__name__, each)
    for name in ("recvfrom", "recvfrom_into", "recvmsg", "recvmsg_into"):
        if name in old:
            setattr(socket.socket, name, receiving(name))


class Way:
    """What the UDP sockets of a program are led to, and which addresses it used for that."""

    def __init__(self, route):
        self._route = route
        self._used = weakref.WeakKeyDictionary()
        self._last = None

    def connecting(self, sock, address):
        """
        The address to connect to. Connecting sends nothing, and is often done only to learn one's own address: the port
        counts as tried once something is sent.
        """
        if not is_address(sock, socket.SOCK_DGRAM, address):
            return address
        if self._route.is_found and not self._route.leads(address[1]):
            self._used.pop(sock, None)
            return address
        self._used[sock] = address
        return self._route.instead(sock)

    def sends(self, sock):
        """Something is sent on a socket that is connected."""
        used = self._used.get(sock)
        if used is not None:
            self._use(sock, used)

    def sending(self, sock, address):
        """The address to send a datagram to."""
        if not is_address(sock, socket.SOCK_DGRAM, address):
            return address
        self._route.tried(address[1])
        if not self._route.leads(address[1]):
            return address
        self._use(sock, address)
        return self._route.instead(sock)

    def shown(self, sock, address):
        """The sender that the program is told: the one that it called, in numbers, when the server that judges answers."""
        if not is_address(sock, socket.SOCK_DGRAM, address) or not self._route.is_its_end(address):
            return address
        used = self._used.get(sock, self._last)
        if used is None:
            return address
        return (number_of(used[0], sock.family) or address[0], used[1]) + address[2:]

    def _use(self, sock, address):
        self._route.tried(address[1])
        self._used[sock] = self._last = address


@functools.lru_cache(maxsize=None)
def number_of(host, family):
    """A host in numbers; nothing for a name that nobody has, or for everybody."""
    if host in NOBODY or host.endswith(".255"):
        return None
    try:
        return socket.getaddrinfo(host, None, family, socket.SOCK_DGRAM)[0][4][0]
    except OSError:
        return None
