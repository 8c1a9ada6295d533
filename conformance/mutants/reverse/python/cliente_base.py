"""Un cliente correcto del ejercicio 3, en pasos que los demás cambian."""
import os
import socket
import sys


class Cliente:
    def __init__(self, host, port):
        self.conexion = socket.create_connection((host, port))
        self.recibido = b""

    def pedir_nombre(self):
        return input("Nombre del archivo: ").strip()

    def leer(self, nombre):
        if not os.path.isfile(nombre):
            sys.exit(f"El archivo {nombre} no existe: no se envió nada.")
        with open(nombre, "rb") as archivo:
            return archivo.read()

    def tamano(self, contenido):
        return len(contenido)

    def enviar(self, nombre, contenido):
        self.conexion.sendall(f"INVERTIR {nombre} {self.tamano(contenido)}\n".encode() + contenido)
        print("Archivo enviado", flush=True)

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

    def texto(self, cantidad):
        while len(self.recibido) < cantidad:
            self.recibido += self.mas()
        return self.recibido[:cantidad]

    def recibir(self):
        linea = self.linea()
        if not linea.isdigit():
            raise ValueError(f"el servidor contestó {linea}")
        return self.texto(int(linea))

    def mostrar(self, invertido):
        print("Recibido archivo invertido", flush=True)
        print(invertido.decode(errors="replace"), f"({len(invertido)} bytes)", flush=True)

    def conversar(self):
        nombre = self.pedir_nombre()
        self.enviar(nombre, self.leer(nombre))
        self.mostrar(self.recibir())


def correr(clase):
    try:
        clase(sys.argv[1], int(sys.argv[2])).conversar()
    except (OSError, ValueError, EOFError) as error:
        sys.exit(f"Error: {error}")


if __name__ == "__main__":
    correr(Cliente)
