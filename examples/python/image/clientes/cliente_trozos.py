"""Cliente que escribe la imagen en disco a medida que llega, y envía el nombre de a una letra.

Uso: python3 cliente_trozos.py [host] [puerto]
"""
import os
import socket
import sys
import time

TROZO = 4096


class Cliente:
    def __init__(self, host, port):
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        self.socket.connect((host, port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.pendiente = b""

    def recibir(self, maximo):
        """Lo que haya, a lo más `maximo` bytes; primero lo que quedó pendiente."""
        trozo = self.pendiente[:maximo] or self.socket.recv(maximo)
        self.pendiente = self.pendiente[maximo:]
        if not trozo:
            raise ConnectionError("el servidor cerró la conexión antes de terminar")
        return trozo

    def recibir_linea(self):
        linea = b""
        while b"\n" not in linea:
            linea += self.recibir(TROZO)
        linea, _, self.pendiente = linea.partition(b"\n")
        return linea.decode("utf-8", errors="replace")

    def pedir(self, nombre):
        for byte in nombre.encode("utf-8") + b"\n":
            self.socket.sendall(bytes([byte]))
            time.sleep(0.002)
        respuesta = self.recibir_linea()
        if not respuesta.startswith("OK "):
            raise ValueError(respuesta)
        self.guardar(nombre, int(respuesta[3:]))

    def guardar(self, nombre, faltan):
        """La imagen recibe su nombre cuando está completa."""
        provisorio = nombre + ".parte"
        try:
            with open(provisorio, "wb") as imagen:
                while faltan > 0:
                    faltan -= imagen.write(self.recibir(min(TROZO, faltan)))
            os.replace(provisorio, nombre)
        finally:
            if os.path.exists(provisorio):
                os.remove(provisorio)


def main(host, port):
    try:
        cliente = Cliente(host, port)
    except OSError as error:
        print(f"No hay servidor en {host}:{port} ({error})", file=sys.stderr)
        return 1
    try:
        nombre = input("Nombre de la imagen: ").strip()
    except EOFError:
        return 0
    if "/" in nombre or nombre[-4:].lower() != ".jpg":
        print("Error: tiene que ser el nombre de un archivo .jpg", file=sys.stderr)
        return 1
    try:
        cliente.pedir(nombre)
    except (OSError, ValueError) as error:
        print(f"Error: {error}. No se guardó nada.", file=sys.stderr)
        return 1
    print(f"Guardada {nombre}: {os.path.getsize(nombre)} bytes")
    return 0


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50005
    try:
        sys.exit(main(HOST, PORT))
    except KeyboardInterrupt:
        print("\nHasta luego")
