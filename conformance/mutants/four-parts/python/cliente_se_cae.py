"""Termina con un traceback cuando un archivo no se puede leer."""
from cliente_correcto import ClienteCorrecto, correr


class SeCae(ClienteCorrecto):
    def informar(self, ruta, error):
        raise RuntimeError(ruta) from error


correr(SeCae)
