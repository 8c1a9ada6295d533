"""Llama por TCP y no por UDP."""
import socket

from cliente_correcto import ClienteCorrecto, correr


class PorTcp(ClienteCorrecto):
    def abrir(self, host, puerto):
        return socket.create_connection((host, puerto))


correr(PorTcp)
