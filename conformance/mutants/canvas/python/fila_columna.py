"""Envía la fila como x_pos y la columna como y_pos."""
from cliente_correcto import ClienteCorrecto, correr


class FilaColumna(ClienteCorrecto):
    def obedecer(self, mensaje):
        if mensaje["comando"] == "pintar":
            mensaje = {**mensaje, "x_pos": mensaje["y_pos"], "y_pos": mensaje["x_pos"]}
        super().obedecer(mensaje)


correr(FilaColumna)
