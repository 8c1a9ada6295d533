"""Usa TCP y no UDP."""
import socket

from cliente_correcto import ClienteCorrecto, correr


class PorTcp(ClienteCorrecto):
    def conectar(self, host, port):
        return socket.create_connection((host, port))


correr(PorTcp)
