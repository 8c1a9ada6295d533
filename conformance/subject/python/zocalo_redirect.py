"""Leads a client whose server stands in its source, by address and port, to the server that judges it."""
import _socket
import socket


def install(environment):
    """
    Redirects TCP connections to the exercise's port, or to the port that is tried first, whatever machine they name.
    A port of its own on which the program listens becomes a free one, so that several can run at once.
    """
    host, port = environment.get("ZOCALO_HOST"), environment.get("ZOCALO_PORT", "")
    if not host or not port.isdigit():
        return
    route = Route(host, int(port), number(environment.get("ZOCALO_GIVEN_PORT")))
    own_port = number(environment.get("ZOCALO_OWN_PORT"))

    def connect(self, address, /):
        return _socket.socket.connect(self, route.instead_of(self, address))

    def connect_ex(self, address, /):
        return _socket.socket.connect_ex(self, route.instead_of(self, address))

    def bind(self, address, /):
        if own_port is not None and is_tcp_address(self, address) and address[1] == own_port:
            address = (address[0], 0) + address[2:]
        return _socket.socket.bind(self, address)

    # socket.create_connection and asyncio end in these two.
    socket.socket.connect = connect
    socket.socket.connect_ex = connect_ex
    if own_port is not None:
        socket.socket.bind = bind


class Route:
    """Where connections really go."""

    def __init__(self, host, port, given_port):
        self._host = host
        self._port = port
        self._given_port = given_port
        self._first_port = None

    def instead_of(self, sock, address):
        """The address to use for this one: another only for a TCP connection to the server."""
        if not is_tcp_address(sock, address):
            return address
        if self._first_port is None:
            self._first_port = address[1]
        if address[1] not in (self._given_port, self._first_port, self._port):
            return address
        if sock.family == socket.AF_INET6 and ":" not in self._host:
            return ("::ffff:" + self._host, self._port, 0, 0)
        return (self._host, self._port)


def is_tcp_address(sock, address):
    """Whether a TCP socket is given a host and a port."""
    return (
        sock.type == socket.SOCK_STREAM
        and sock.family in (socket.AF_INET, socket.AF_INET6)
        and isinstance(address, tuple)
        and len(address) >= 2
        and isinstance(address[0], str)
        and isinstance(address[1], int)
    )


def number(text):
    """The number that a variable holds; nothing when it holds none."""
    return int(text) if text and text.isdigit() else None
