"""Se salta los archivos de menos de cuatro bytes."""
from cliente_correcto import ClienteCorrecto, correr


class SaltaChicos(ClienteCorrecto):
    def enviar_archivo(self, nombre, contenido):
        if len(contenido) >= 4:
            super().enviar_archivo(nombre, contenido)


correr(SaltaChicos)
