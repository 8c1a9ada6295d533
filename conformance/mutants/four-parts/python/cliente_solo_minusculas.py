"""No junta los archivos con la extensión en mayúsculas."""
from cliente_correcto import ClienteCorrecto, correr


class SoloMinusculas(ClienteCorrecto):
    def sirve(self, ruta):
        return ruta.endswith(self.extensiones)


correr(SoloMinusculas)
