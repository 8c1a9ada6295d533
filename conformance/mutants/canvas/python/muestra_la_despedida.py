"""Toma {"cerrar": true} por un tablero."""
from cliente_correcto import ClienteCorrecto, correr


class MuestraLaDespedida(ClienteCorrecto):
    def atender(self, mensaje):
        self.senal_a_interfaz.emit({fila: dict(celdas) for fila, celdas in mensaje.items()})
        return True


correr(MuestraLaDespedida)
