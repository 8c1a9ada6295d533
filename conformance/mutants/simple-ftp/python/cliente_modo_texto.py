"""Guarda el contenido como texto."""
from cliente_correcto import ClienteCorrecto, correr


class ModoTexto(ClienteCorrecto):
    def guardar(self, nombre, contenido):
        with open(nombre, "w", encoding="utf-8") as fichero:
            fichero.write(contenido.decode("utf-8", errors="replace"))


correr(ModoTexto)
