"""Decodifica cada trozo por separado."""
from cliente_correcto import ClienteCorrecto, correr


class CadaTrozo(ClienteCorrecto):
    def texto(self, trozos):
        return "".join(trozo.decode("utf-8", "replace") for trozo in trozos)


correr(CadaTrozo)
