"""Lee cada respuesta con un solo recv."""
from cliente_correcto import ClienteCorrecto, correr


class UnRecv(ClienteCorrecto):
    def esperar(self):
        return self.conexion.recv(1024).decode(errors="replace").rstrip("\n")


correr(UnRecv)
