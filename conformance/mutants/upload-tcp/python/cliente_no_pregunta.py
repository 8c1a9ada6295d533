"""Contesta que sí sin preguntar a la persona."""
from cliente_correcto import ClienteCorrecto, correr


class NoPregunta(ClienteCorrecto):
    def preguntar(self, nombre):
        print("El servidor ya lo tiene; se sobrescribe")
        return True


correr(NoPregunta)
