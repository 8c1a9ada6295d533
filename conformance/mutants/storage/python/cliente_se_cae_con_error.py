"""No revisa el estado: con un error se cae."""
from cliente_correcto import ClienteCorrecto, Mensaje, correr


class ClienteSeCaeConError(ClienteCorrecto):
    def descargar(self, nombre):
        self.guardar(nombre, self.preguntar(Mensaje("descargar", nombre)).data)


correr(ClienteSeCaeConError)
