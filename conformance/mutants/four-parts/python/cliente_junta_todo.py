"""Envía todos los archivos, sean lo que sean."""
from cliente_correcto import ClienteCorrecto, correr


class JuntaTodo(ClienteCorrecto):
    def sirve(self, ruta):
        return True


correr(JuntaTodo)
