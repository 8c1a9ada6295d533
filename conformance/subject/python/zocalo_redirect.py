"""Leads a client whose server stands in its source, by address and port, to the server that judges it."""
import _socket
import socket

import zocalo_datagrams
from zocalo_route import Route, is_address


def install(environment):
    """
    Redirects TCP connections and UDP datagrams to the exercise's port, or to the port that is tried first, whatever
    machine they name. A port of its own on which the program listens becomes a free one, so that several can run at once;
    it reaches itself there under the port that it knows.
    """
    host, port = environment.get("ZOCALO_HOST"), environment.get("ZOCALO_PORT", "")
    if not host or not port.isdigit():
        return
    given_port = number(environment.get("ZOCALO_GIVEN_PORT"))
    route = Route(host, int(port), given_port)
    own_port = number(environment.get("ZOCALO_OWN_PORT"))
    own = []

    def instead_of(self, address):
        if not is_address(self, socket.SOCK_STREAM, address):
            return address
        if address[1] == own_port and own:
            return (address[0], own[-1].getsockname()[1]) + address[2:]
        route.tried(address[1])
        return route.instead(self) if route.leads(address[1]) else address

    def connect(self, address, /):
        return _socket.socket.connect(self, instead_of(self, address))

    def connect_ex(self, address, /):
        return _socket.socket.connect_ex(self, instead_of(self, address))

    def bind(self, address, /):
        if is_address(self, socket.SOCK_STREAM, address) and address[1] == own_port:
            _socket.socket.bind(self, (address[0], 0) + address[2:])
            own.append(self)
            return None
        return _socket.socket.bind(self, address)

    # socket.create_connection and asyncio end in these two.
    socket.socket.connect = connect
    socket.socket.connect_ex = connect_ex
    if own_port is not None:
        socket.socket.bind = bind
    zocalo_datagrams.install(Route(host, int(port), given_port))


def number(text):
    """The number that a variable holds; nothing when it holds none."""
    return int(text) if text and text.isdigit() else None
