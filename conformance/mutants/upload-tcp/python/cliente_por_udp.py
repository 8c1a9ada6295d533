"""Usa UDP y no TCP."""
import socket

from cliente_correcto import ClienteCorrecto, correr


class PorUdp(ClienteCorrecto):
    def conectar(self):
        enchufe = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        enchufe.connect((self.host, self.port))
        return enchufe


correr(PorUdp)
