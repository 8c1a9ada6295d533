"""Usa UDP y no TCP."""
import socket

from cliente_correcto import ClienteCorrecto, correr


class PorUdp(ClienteCorrecto):
    def abrir(self):
        self.enchufe = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.enchufe.connect(self.servidor)
        self.enchufe.settimeout(20)


correr(PorUdp)
