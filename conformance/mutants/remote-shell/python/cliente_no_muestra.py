"""Recibe la respuesta y no la muestra."""
from cliente_correcto import ClienteCorrecto, correr


class NoMuestra(ClienteCorrecto):
    def mostrar(self, respuesta):
        print("Hecho", flush=True)


correr(NoMuestra)
