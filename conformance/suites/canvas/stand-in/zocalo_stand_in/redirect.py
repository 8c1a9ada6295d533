"""Leads a client whose host and port are fixed in its source to the server that judges it."""
import _socket
import socket

GIVEN_PORT = 45743

LOCAL_NAMES = ("", "localhost", "localhost.localdomain", "0.0.0.0", "::", "::1", "ip6-localhost")


def install(host, port):
    """Redirects TCP connections to the given port, or to the first other port tried, on this machine."""
    if not host or not (port or "").isdigit():
        return
    route = Route(host, int(port))

    def connect(self, address, /):
        return _socket.socket.connect(self, route.instead_of(self, address))

    def connect_ex(self, address, /):
        return _socket.socket.connect_ex(self, route.instead_of(self, address))

    # socket.create_connection and asyncio end in these two.
    socket.socket.connect = connect
    socket.socket.connect_ex = connect_ex


class Route:
    """Where connections really go."""

    def __init__(self, host, port):
        self._host = host
        self._port = port
        self._first_port = None

    def instead_of(self, sock, address):
        """The address to use for this one: another only for a TCP connection to this machine."""
        if not self._is_local_tcp(sock, address):
            return address
        if self._first_port is None:
            self._first_port = address[1]
        if address[1] not in (GIVEN_PORT, self._first_port, self._port):
            return address
        if sock.family == socket.AF_INET6 and ":" not in self._host:
            return ("::ffff:" + self._host, self._port, 0, 0)
        return (self._host, self._port)

    @staticmethod
    def _is_local_tcp(sock, address):
        return (
            sock.type == socket.SOCK_STREAM
            and sock.family in (socket.AF_INET, socket.AF_INET6)
            and isinstance(address, tuple)
            and len(address) >= 2
            and isinstance(address[0], str)
            and isinstance(address[1], int)
            and is_this_machine(address[0])
        )


def is_this_machine(host):
    """Whether the host is written as the loopback or as this machine's own name; nothing is looked up."""
    name = host.lower()
    return name in LOCAL_NAMES or name.startswith(("127.", "::ffff:127.")) or name == socket.gethostname().lower()
