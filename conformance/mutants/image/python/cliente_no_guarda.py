"""Recibe la imagen y no la guarda."""
from cliente_base import Cliente, correr


class Equivocado(Cliente):
    def guardar(self, nombre, imagen):
        print(f"Imagen {nombre} recibida: {len(imagen)} bytes", flush=True)


correr(Equivocado)
