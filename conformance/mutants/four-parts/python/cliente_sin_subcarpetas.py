"""No busca en las subcarpetas."""
import os

from cliente_correcto import ClienteCorrecto, correr


class SinSubcarpetas(ClienteCorrecto):
    def recorrer(self, carpeta):
        return [os.path.join(carpeta, nombre) for nombre in os.listdir(carpeta)]


correr(SinSubcarpetas)
