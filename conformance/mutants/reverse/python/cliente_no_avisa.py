"""No dice que el archivo se envió."""
from cliente_base import Cliente, correr


class Equivocado(Cliente):
    def enviar(self, nombre, contenido):
        self.conexion.sendall(f"INVERTIR {nombre} {len(contenido)}\n".encode() + contenido)


correr(Equivocado)
