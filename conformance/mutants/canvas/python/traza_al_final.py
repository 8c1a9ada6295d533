"""No revisa si la conexión terminó, y termina con un traceback."""
from cliente_correcto import ClienteCorrecto, correr


class TrazaAlFinal(ClienteCorrecto):
    def escuchar(self):
        while self.conectado:
            if not self.atender(self.recibir()):
                break
        self.terminar()


correr(TrazaAlFinal)
