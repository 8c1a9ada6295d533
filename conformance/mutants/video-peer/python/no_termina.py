"""«salir» no termina el programa."""
import threading

from cliente_correcto import ClienteCorrecto, correr


class NoTermina(ClienteCorrecto):
    def iniciar_cola(self):
        threading.Thread(target=self.procesar_cola).start()


correr(NoTermina)
