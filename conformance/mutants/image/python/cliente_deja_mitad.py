"""Escribe la imagen con su nombre a medida que llega."""
from cliente_base import Cliente, correr


class Equivocado(Cliente):
    def recibir(self, nombre):
        estado, _, resto = self.linea().partition(" ")
        if estado != "OK":
            raise ValueError(f"el servidor contestó {estado} {resto}")
        faltan = int(resto)
        with open(nombre, "wb") as archivo:
            while faltan > 0:
                trozo = self.recibido or self.mas()
                self.recibido = b""
                faltan -= archivo.write(trozo)
        print(f"Imagen {nombre} recibida", flush=True)


correr(Equivocado)
