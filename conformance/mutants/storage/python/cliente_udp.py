"""Usa UDP y no TCP."""
import socket

from cliente_correcto import ClienteCorrecto, correr


class ClienteUdp(ClienteCorrecto):
    def conectar(self, host, port):
        enchufe = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        enchufe.connect((host, port))
        enchufe.send(b"hola")
        return enchufe


correr(ClienteUdp)
