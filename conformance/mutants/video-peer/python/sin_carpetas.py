"""Crea las carpetas solo cuando las necesita."""
from cliente_correcto import ClienteCorrecto, correr


class SinCarpetas(ClienteCorrecto):
    def crear_carpetas(self):
        pass

    def guardar(self, ruta, contenido):
        super().crear_carpetas()
        super().guardar(ruta, contenido)


correr(SinCarpetas)
