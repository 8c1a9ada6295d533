"""Decodifica cada trozo por separado."""

from cliente_correcto import ClienteCorrecto, correr


class DecodificaTrozos(ClienteCorrecto):
    def recibir(self):
        texto = getattr(self, "texto", "")
        while "\n" not in texto:
            trozo = self.conexion.recv(4096)
            if not trozo:
                return None
            texto += trozo.decode(errors="replace")
        linea, self.texto = texto.split("\n", 1)
        return linea


correr(DecodificaTrozos)
