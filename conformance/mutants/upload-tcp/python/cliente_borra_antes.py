"""Borra su fichero en cuanto lo ha enviado."""
import os

from cliente_correcto import ClienteCorrecto, correr


class BorraAntes(ClienteCorrecto):
    def enviar_contenido(self, nombre, contenido):
        self.enviar(contenido)
        os.remove(nombre)
        print(self.esperar())


correr(BorraAntes)
