"""Toma lo que da un recv por una confirmación entera."""
from cliente_correcto import ClienteCorrecto, Rechazado, correr


class UnRecv(ClienteCorrecto):
    def esperar(self):
        datos = self.conexion.recv(1024)
        if not datos:
            raise ConnectionError("el servidor cerró la conexión")
        if datos.startswith(b"ERROR"):
            raise Rechazado(datos.decode(errors="replace"))


correr(UnRecv)
