"""Guarda la imagen como texto."""
from cliente_base import Cliente, correr


class Equivocado(Cliente):
    def guardar(self, nombre, imagen):
        with open(nombre, "w", encoding="utf-8") as archivo:
            archivo.write(imagen.decode("utf-8", errors="ignore"))
        print(f"Imagen {nombre} recibida", flush=True)


correr(Equivocado)
