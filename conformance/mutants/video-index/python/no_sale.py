"""«salir» no cierra la conexión ni termina el programa."""
from cliente_correcto import ClienteCorrecto, correr


class NoSale(ClienteCorrecto):
    def es_despedida(self, linea):
        if super().es_despedida(linea):
            print("¡Hasta pronto!", flush=True)
        return False

    def es_vacia(self, linea):
        return super().es_vacia(linea) or super().es_despedida(linea)


correr(NoSale)
