"""Usa UDP y no TCP."""
import socket

from cliente_correcto import ClienteCorrecto, correr


class PorUdp(ClienteCorrecto):
    def conectar(self, host, port):
        canal = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        canal.connect((host, port))
        canal.send(b"UNIRSE")
        return canal


correr(PorUdp)
