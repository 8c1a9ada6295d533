"""Toma un solo recv por la respuesta completa."""
from cliente_correcto import ClienteCorrecto, correr


class UnRecv(ClienteCorrecto):
    def recibir(self):
        return self.texto([self.sock.recv(1024)])


correr(UnRecv)
