"""El modelo del lienzo: 50 filas de 50 píxeles."""

LADO = 50


class Canvas:
    def __init__(self):
        self._pixeles = [["white"] * LADO for _ in range(LADO)]

    def pintar_pixel(self, data):
        """Pinta un píxel según el diccionario que envió un cliente."""
        columna = int(data["x_pos"])
        fila = int(data["y_pos"])
        self._pixeles[fila][columna] = data["nombre_color"]

    def obtener_tablero(self):
        """Entrega el color de cada píxel en un diccionario listo para enviar."""
        return {
            str(numero_fila): {str(columna): color for columna, color in enumerate(fila)}
            for numero_fila, fila in enumerate(self._pixeles)
        }
