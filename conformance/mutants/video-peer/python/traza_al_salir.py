"""«salir» con descargas pendientes termina con un error."""
from cliente_correcto import ClienteCorrecto, correr


class TrazaAlSalir(ClienteCorrecto):
    def salir(self):
        super().salir()
        if not self.cola.empty():
            raise RuntimeError("quedan descargas pendientes")


correr(TrazaAlSalir)
