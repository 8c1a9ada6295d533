"""Atiende primero lo que se pidió al final."""
import queue

from cliente_correcto import ClienteCorrecto, correr


class UltimoPrimero(ClienteCorrecto):
    def nueva_cola(self):
        return queue.LifoQueue()


correr(UltimoPrimero)
