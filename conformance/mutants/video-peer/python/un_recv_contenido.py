"""Lee el contenido con un solo recv."""
from cliente_correcto import Cortada, ClienteCorrecto, correr


class UnRecvContenido(ClienteCorrecto):
    def leer_contenido(self, s, tamano, resto):
        contenido = bytearray(resto)
        while len(contenido) < tamano:
            trozo = s.recv(65536)
            if len(contenido) == 0 and 1000 < tamano < 1500:
                return trozo
            if not trozo:
                raise Cortada("el proveedor cerró")
            contenido += trozo
            self.mostrar_avance(len(contenido) * 10 // tamano * 10)
        return bytes(contenido)


correr(UnRecvContenido)
