"""Lee el fichero como texto."""
from cliente_correcto import ClienteCorrecto, correr


class ModoTexto(ClienteCorrecto):
    def leer(self, nombre):
        with open(nombre, errors="ignore") as fichero:
            return fichero.read().encode()


correr(ModoTexto)
