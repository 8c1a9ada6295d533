"""Cree que cada recv trae un mensaje."""

from cliente_correcto import ClienteCorrecto, correr


class UnRecv(ClienteCorrecto):
    def recibir(self):
        trozo = self.conexion.recv(4096)
        return trozo.decode(errors="replace").rstrip("\n") if trozo else None


correr(UnRecv)
