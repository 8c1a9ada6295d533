"""Cliente de FTP simple: listar, descargar, subir y salir.

Uso: python3 cliente_ordenes.py [host] [puerto]
"""
import os
import socket
import sys

AYUDA = "Órdenes: listar, descargar <nombre>, subir <nombre>, salir"
TROZO = 4096


class Cliente:
    def __init__(self, host, puerto):
        self.conexion = socket.create_connection((host, puerto))
        self.llegado = self.conexion.makefile("rb")

    def leer_linea(self):
        linea = self.llegado.readline(5000)
        if not linea.endswith(b"\n"):
            raise ConnectionError("el servidor cerró la conexión")
        return linea.decode().rstrip("\r\n")

    def pedir(self, orden):
        """Envía una orden; da la primera línea de la respuesta."""
        self.conexion.sendall(orden.encode() + b"\n")
        return self.leer_linea()

    def listar(self):
        respuesta = self.pedir("LISTAR")
        print(respuesta)
        if respuesta.startswith("OK "):
            for _ in range(int(respuesta[3:])):
                print("  " + self.leer_linea())

    def descargar(self, nombre):
        if os.path.basename(nombre) != nombre or not nombre:
            print("El nombre no puede llevar carpetas.")
            return
        respuesta = self.pedir(f"DESCARGAR {nombre}")
        if not respuesta.startswith("OK "):
            print(respuesta)
            return
        faltan = int(respuesta[3:])
        provisorio = nombre + ".parcial"
        try:
            with open(provisorio, "wb") as fichero:
                while faltan > 0:
                    datos = self.llegado.read(min(TROZO, faltan))
                    if not datos:
                        raise ConnectionError("la descarga quedó a medias")
                    fichero.write(datos)
                    faltan -= len(datos)
            os.replace(provisorio, nombre)
        finally:
            if os.path.exists(provisorio):
                os.remove(provisorio)
        print(f"Descargado {nombre}")

    def subir(self, nombre):
        if not os.path.isfile(nombre):
            print("Ese fichero no existe.")
            return
        with open(nombre, "rb") as fichero:
            tamano = os.path.getsize(nombre)
            respuesta = self.pedir(f"SUBIR {os.path.basename(nombre)} {tamano}")
            if respuesta == "OK":
                self.conexion.sendfile(fichero)
                respuesta = self.leer_linea()
        print(respuesta)

    def salir(self):
        self.conexion.sendall(b"SALIR\n")
        self.conexion.close()


def main():
    host = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    puerto = int(sys.argv[2]) if len(sys.argv) > 2 else 50007
    try:
        cliente = Cliente(host, puerto)
    except ConnectionRefusedError:
        print("No hay ningún servidor en esa dirección.")
        return 1
    print(AYUDA)
    try:
        while True:
            try:
                orden, _, nombre = input("Orden: ").strip().partition(" ")
            except EOFError:
                orden, nombre = "salir", ""
            if orden.lower() == "salir":
                cliente.salir()
                return 0
            if orden.lower() == "listar":
                cliente.listar()
            elif orden.lower() == "descargar":
                cliente.descargar(nombre.strip())
            elif orden.lower() == "subir":
                cliente.subir(nombre.strip())
            else:
                print(AYUDA)
    except (OSError, ValueError) as error:
        print(f"Error: {error}")
        return 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        print()
