"""Error: decodifica cada trozo por su cuenta, aunque corte un carácter.

Uso: python3 decodifica_cada_trozo.py [host] [puerto]
"""
import re
import socket
import sys
import threading

LINEA_MAXIMA = 1024
TEXTO_MAXIMO = 16 * 1024 * 1024
TROZO = 65536


class Canal:
    """Una conexión de la que se leen líneas y cantidades exactas de bytes."""

    def __init__(self, conexion):
        self.conexion = conexion
        self.pendiente = b""

    def recibir_linea(self):
        """La línea que sigue, sin su fin; None si no viene ninguna."""
        while b"\n" not in self.pendiente:
            if len(self.pendiente) > LINEA_MAXIMA:
                return b""
            trozo = self.conexion.recv(TROZO)
            if not trozo:
                return None
            self.pendiente += trozo
        linea, _, self.pendiente = self.pendiente.partition(b"\n")
        return linea

    def recibir_texto(self, cantidad):
        """El texto que ocupa `cantidad` bytes."""
        datos = self.pendiente[:cantidad]
        self.pendiente = self.pendiente[cantidad:]
        texto = datos.decode("utf-8")
        faltan = cantidad - len(datos)
        while faltan > 0:
            trozo = self.conexion.recv(min(TROZO, faltan))
            if not trozo:
                raise ConnectionError("el cliente se fue antes de terminar")
            texto += trozo.decode("utf-8")
            faltan -= len(trozo)
        return texto


def leer_pedido(linea):
    """El tamaño que anuncia la línea, o None si no es un pedido."""
    pedido = re.fullmatch(rb"INVERTIR .+ (\d{1,12})", linea, re.DOTALL)
    return int(pedido.group(1)) if pedido else None


def invertir(texto):
    """El texto con sus caracteres al revés, otra vez en bytes."""
    return texto[::-1].encode("utf-8")


def atender(conexion, direccion):
    canal = Canal(conexion)
    try:
        with conexion:
            linea = canal.recibir_linea()
            while linea is not None:
                tamano = leer_pedido(linea)
                if tamano is None or tamano > TEXTO_MAXIMO:
                    conexion.sendall("ERROR se esperaba INVERTIR <nombre> <bytes>\n".encode())
                    return
                try:
                    invertido = invertir(canal.recibir_texto(tamano))
                except UnicodeDecodeError:
                    conexion.sendall("ERROR el contenido no es texto UTF-8\n".encode())
                    return
                conexion.sendall(f"{len(invertido)}\n".encode() + invertido)
                print(f"{direccion[0]}: invertidos {len(invertido)} bytes", flush=True)
                linea = canal.recibir_linea()
    except OSError as error:
        print(f"{direccion[0]}: {error}", flush=True)


def main(host, port):
    escucha = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    escucha.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    escucha.bind((host, port))
    escucha.listen(128)
    print(f"Servidor escuchando en {host}:{escucha.getsockname()[1]}", flush=True)
    while True:
        conexion, direccion = escucha.accept()
        threading.Thread(target=atender, args=(conexion, direccion), daemon=True).start()


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50003
    try:
        main(HOST, PORT)
    except KeyboardInterrupt:
        print("Hasta luego")
