"""Gives a server whose fixed port is taken a free one, so that several such servers can run at once on one machine."""
import _socket
import errno
import os
import socket

from zocalo_route import is_address


def install():
    """A port that somebody else has becomes a free one, both where it is bound and where it is listened on."""
    bind_before = socket.socket.bind

    def bind(self, address, /):
        if not is_internet(self, address):
            return bind_before(self, address)
        # Options by which two programs share one port would lead the clients of one to the other.
        options = [(name, value) for name, value in sharing(self) if value]
        for name, _ in options:
            self.setsockopt(socket.SOL_SOCKET, name, 0)
        try:
            return bind_before(self, address)
        except OSError as problem:
            if problem.errno != errno.EADDRINUSE:
                raise
            return bind_before(self, (address[0], 0) + address[2:])
        finally:
            for name, value in options:
                self.setsockopt(socket.SOL_SOCKET, name, value)

    def listen(self, *args):
        try:
            return _socket.socket.listen(self, *args)
        except OSError as problem:
            if problem.errno != errno.EADDRINUSE:
                raise
            move(self)
            return _socket.socket.listen(self, *args)

    socket.socket.bind = bind
    socket.socket.listen = listen


def is_internet(sock, address):
    """Whether a TCP or UDP socket is given an address."""
    return is_address(sock, socket.SOCK_STREAM, address) or is_address(sock, socket.SOCK_DGRAM, address)


def sharing(sock):
    """The options of this socket by which its port could be shared."""
    names = ["SO_REUSEPORT"] + (["SO_REUSEADDR"] if sock.type == socket.SOCK_DGRAM else [])
    present = [getattr(socket, name) for name in names if hasattr(socket, name)]
    return [(name, sock.getsockopt(socket.SOL_SOCKET, name)) for name in present]


def move(sock):
    """Binds a socket to a free port instead of the one that it has."""
    patience, address = sock.gettimeout(), sock.getsockname()
    with socket.socket(sock.family, sock.type) as fresh:
        fresh.bind((address[0], 0) + address[2:])
        os.dup2(fresh.fileno(), sock.fileno(), inheritable=False)
    sock.settimeout(patience)
