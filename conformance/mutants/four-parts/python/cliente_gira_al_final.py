"""No revisa si la conexión terminó y gira en vacío."""
from cliente_correcto import ClienteCorrecto, correr


class GiraAlFinal(ClienteCorrecto):
    def esperar(self):
        while b"\n" not in self.pendiente:
            self.pendiente += self.conexion.recv(1024)
        _, _, self.pendiente = self.pendiente.partition(b"\n")


correr(GiraAlFinal)
