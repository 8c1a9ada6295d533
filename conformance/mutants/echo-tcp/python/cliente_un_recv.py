"""Toma un recv por la respuesta entera."""
from cliente_correcto import ClienteCorrecto, correr


class UnRecv(ClienteCorrecto):
    def recibir(self):
        return self.enchufe.recv(1024).decode(errors="replace").rstrip()


correr(UnRecv)
