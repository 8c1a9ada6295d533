"""Envía el contenido detrás de la petición, sin esperar el sí."""
from cliente_correcto import ClienteCorrecto, correr


class SinEsperar(ClienteCorrecto):
    def acordar(self, nombre, contenido):
        self.s.send(self.peticion(nombre, contenido))
        return True


correr(SinEsperar)
