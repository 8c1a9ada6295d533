"""Where an address in a program's source really leads."""
import socket


class Route:
    """Leads the exercise's port, and the port that is tried first, to the server that judges, whatever machine they name."""

    def __init__(self, host, port, given_port):
        self.host = host
        self.port = port
        self._given_port = given_port
        self._first_port = None

    @property
    def is_found(self):
        """Whether the program has already shown which port it has for its server."""
        return self._first_port is not None

    def tried(self, port):
        """The program tries this port; the first one is its server's."""
        if self._first_port is None:
            self._first_port = port

    def leads(self, port):
        """Whether this port is the server's."""
        return port in (self._given_port, self._first_port, self.port)

    def instead(self, sock):
        """The address of the server that judges, for a socket of this family."""
        if sock.family == socket.AF_INET6 and ":" not in self.host:
            return ("::ffff:" + self.host, self.port, 0, 0)
        return (self.host, self.port)

    def is_its_end(self, address):
        """Whether this is the address of the server that judges, in either family."""
        return address[1] == self.port and address[0] in (self.host, "::ffff:" + self.host)


def is_address(sock, kind, address):
    """Whether an internet socket of this kind is given a host and a port."""
    return (
        sock.type == kind
        and sock.family in (socket.AF_INET, socket.AF_INET6)
        and isinstance(address, tuple)
        and len(address) >= 2
        and isinstance(address[0], str)
        and isinstance(address[1], int)
    )
