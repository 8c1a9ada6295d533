"""Guarda lo descargado como texto."""
import os

from cliente_correcto import ClienteCorrecto, correr


class ClienteModoTexto(ClienteCorrecto):
    def guardar(self, nombre, datos):
        os.makedirs(self.carpeta(), exist_ok=True)
        with open(os.path.join(self.carpeta(), nombre), "w", encoding="utf-8") as archivo:
            archivo.write(datos.decode("utf-8", errors="ignore"))


correr(ClienteModoTexto)
