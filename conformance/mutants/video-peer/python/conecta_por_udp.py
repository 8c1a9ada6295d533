"""Usa UDP y no TCP."""
import socket

from cliente_correcto import ClienteCorrecto, correr


class ConectaPorUdp(ClienteCorrecto):
    def conectar(self):
        s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        s.connect((self.host, self.port))
        s.send(b"INFO")
        return s


correr(ConectaPorUdp)
