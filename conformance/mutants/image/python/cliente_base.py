"""Un cliente correcto del ejercicio 5, en pasos que los demás cambian."""
import os
import socket
import sys


class Cliente:
    def __init__(self, host, port):
        self.conexion = socket.create_connection((host, port))
        self.recibido = b""

    def pedir_nombre(self):
        return input("Nombre de la imagen: ").strip()

    def enviar(self, nombre):
        self.conexion.sendall(nombre.encode() + b"\n")

    def mas(self):
        trozo = self.conexion.recv(65536)
        if not trozo:
            raise ConnectionError("el servidor cerró la conexión")
        return trozo

    def linea(self):
        while b"\n" not in self.recibido:
            self.recibido += self.mas()
        linea, _, self.recibido = self.recibido.partition(b"\n")
        return linea.decode(errors="replace")

    def bytes_de_imagen(self, cantidad):
        while len(self.recibido) < cantidad:
            self.recibido += self.mas()
        return self.recibido[:cantidad]

    def recibir(self, nombre):
        estado, _, resto = self.linea().partition(" ")
        if estado != "OK":
            raise ValueError(f"el servidor contestó {estado} {resto}")
        self.guardar(nombre, self.bytes_de_imagen(int(resto)))

    def guardar(self, nombre, imagen):
        with open(nombre, "wb") as archivo:
            archivo.write(imagen)
        print(f"Imagen {nombre} recibida: {len(imagen)} bytes", flush=True)

    def conversar(self):
        nombre = self.pedir_nombre()
        self.enviar(nombre)
        self.recibir(nombre)


def correr(clase):
    try:
        clase(sys.argv[1], int(sys.argv[2])).conversar()
    except (OSError, ValueError, EOFError) as error:
        sys.exit(f"Error: {error}")


if __name__ == "__main__":
    correr(Cliente)
