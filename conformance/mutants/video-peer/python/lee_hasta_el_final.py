"""Lee hasta que el proveedor cierre."""
from cliente_correcto import ClienteCorrecto, correr


class LeeHastaElFinal(ClienteCorrecto):
    def leer_contenido(self, s, tamano, resto):
        contenido = super().leer_contenido(s, tamano, resto)
        while s.recv(4096):
            pass
        return contenido


correr(LeeHastaElFinal)
