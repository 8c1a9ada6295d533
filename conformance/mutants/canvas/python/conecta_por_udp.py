"""Usa UDP y no TCP."""
import socket

from cliente_correcto import ClienteCorrecto, correr


class ConectaPorUdp(ClienteCorrecto):
    def conectar(self, host, port):
        return socket.socket(socket.AF_INET, socket.SOCK_DGRAM)


correr(ConectaPorUdp)
