"""Usa TCP y no UDP."""
import socket

from cliente_correcto import ClienteCorrecto, correr


class PorTcp(ClienteCorrecto):
    def conectar(self, host, puerto):
        return socket.create_connection((host, puerto))


correr(PorTcp)
