"""Cliente de imágenes con netstrings.

Uso: python3 cliente.py [host] [puerto]
"""
import socket
import sys


class Flujo:
    """Junta lo que llega de un socket hasta tener lo que hace falta."""

    def __init__(self, sock):
        self.sock = sock
        self.datos = b""

    def llenar(self):
        trozo = self.sock.recv(4096)
        if not trozo:
            raise ConnectionError("el servidor cerró la conexión antes de tiempo")
        self.datos += trozo

    def netstring(self):
        while b":" not in self.datos:
            self.llenar()
        largo, _, self.datos = self.datos.partition(b":")
        total = int(largo) + 1
        while len(self.datos) < total:
            self.llenar()
        contenido, self.datos = self.datos[:total - 1], self.datos[total:]
        return contenido


def main(host, puerto):
    nombre = input("Nombre de la imagen (.jpg): ").strip()
    try:
        with socket.create_connection((host, puerto)) as sock:
            codificado = nombre.encode("utf-8")
            sock.sendall(b"%d:%s," % (len(codificado), codificado))
            flujo = Flujo(sock)
            estado = flujo.netstring()
            contenido = flujo.netstring()
    except OSError as error:
        print("No se pudo recibir la imagen:", error)
        return 1
    if estado != b"ok":
        print("Error del servidor:", contenido.decode("utf-8"))
        return 1
    with open(nombre, "wb") as archivo:
        archivo.write(contenido)
    print("Imagen guardada:", nombre, len(contenido), "bytes")
    return 0


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 9000
    sys.exit(main(HOST, PUERTO))
