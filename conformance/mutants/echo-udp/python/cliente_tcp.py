"""Usa TCP y no UDP."""
import socket

from cliente_correcto import ClienteCorrecto, correr


class PorTcp(ClienteCorrecto):
    def abrir(self):
        self.enchufe = socket.create_connection(self.servidor)
        self.enchufe.settimeout(20)


correr(PorTcp)
