"""Borra el fichero cuando ha enviado el último trozo."""
from cliente_correcto import ClienteCorrecto, correr


class BorraAntes(ClienteCorrecto):
    def ultimo(self, datos, numero, recibido):
        self.pedir(datos, lambda r: self.es_ack(r, numero) or r == recibido)


correr(BorraAntes)
