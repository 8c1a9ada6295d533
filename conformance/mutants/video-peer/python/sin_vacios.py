"""No guarda un video de 0 bytes."""
from cliente_correcto import ClienteCorrecto, correr


class SinVacios(ClienteCorrecto):
    def guardar(self, ruta, contenido):
        if contenido:
            super().guardar(ruta, contenido)


correr(SinVacios)
