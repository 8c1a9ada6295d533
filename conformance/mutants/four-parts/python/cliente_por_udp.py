"""Usa UDP y no TCP."""
import socket

from cliente_correcto import ClienteCorrecto, correr


class PorUdp(ClienteCorrecto):
    def conectar(self, host, port):
        self.servidor = (host, port)
        return socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

    def enviar(self, datos):
        self.conexion.sendto(datos, self.servidor)


correr(PorUdp)
