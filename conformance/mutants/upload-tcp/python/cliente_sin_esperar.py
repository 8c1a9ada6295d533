"""Envía el contenido junto con la petición."""
from cliente_correcto import ClienteCorrecto, correr


class SinEsperar(ClienteCorrecto):
    def pedir(self, nombre, contenido):
        self.enviar(f"SUBIR {nombre} {len(contenido)}\n".encode() + contenido)
        return self.esperar()

    def enviar_contenido(self, nombre, contenido):
        self.terminar(nombre, self.esperar())


correr(SinEsperar)
