"""Usa TCP y no UDP."""
import socket

from cliente_correcto import ClienteCorrecto, correr


class PorTcp(ClienteCorrecto):
    def abrir(self):
        self.tcp = socket.create_connection(self.servidor)

    def enviar(self, texto):
        self.tcp.sendall(texto.encode())

    def recibir(self):
        return self.tcp.recv(65535).decode(errors="replace")


correr(PorTcp)
