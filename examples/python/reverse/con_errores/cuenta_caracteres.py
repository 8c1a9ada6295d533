"""Error: el tamaño que dice son caracteres, no bytes.

Uso: python3 cuenta_caracteres.py [host] [puerto]
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

    def recibir_bytes(self, cantidad):
        """Exactamente `cantidad` bytes: un recv puede traer menos."""
        datos = bytearray(self.pendiente[:cantidad])
        self.pendiente = self.pendiente[cantidad:]
        while len(datos) < cantidad:
            trozo = self.conexion.recv(min(TROZO, cantidad - len(datos)))
            if not trozo:
                raise ConnectionError("el cliente se fue antes de terminar")
            datos += trozo
        return bytes(datos)


def leer_pedido(linea):
    """El tamaño que anuncia la línea, o None si no es un pedido."""
    pedido = re.fullmatch(rb"INVERTIR .+ (\d{1,12})", linea, re.DOTALL)
    return int(pedido.group(1)) if pedido else None


def invertir(contenido):
    """El texto con sus caracteres al revés, otra vez en bytes."""
    return contenido.decode("utf-8")[::-1].encode("utf-8")


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
                contenido = canal.recibir_bytes(tamano)
                try:
                    invertido = invertir(contenido)
                except UnicodeDecodeError:
                    conexion.sendall("ERROR el contenido no es texto UTF-8\n".encode())
                else:
                    conexion.sendall(f"{len(invertido.decode())}\n".encode() + invertido)
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
