"""Como cliente.py, pero lee el cuerpo con un solo recv.

Uso: python3 cliente.py [host] [puerto]
"""
import os
import socket
import sys

MENU = """
1) Listar los ficheros
2) Descargar un fichero
3) Subir un fichero
4) Salir"""


class Cliente:
    def __init__(self, host, puerto):
        self.sock = socket.create_connection((host, puerto))
        self.entrada = self.sock.makefile("rb", buffering=0)

    def pedir(self, orden, cuerpo=b""):
        """El código de la respuesta y su cuerpo."""
        cabeceras = f"{orden}\r\nContent-Length: {len(cuerpo)}\r\n\r\n"
        self.sock.sendall(cabeceras.encode("utf-8") + cuerpo)
        primera = self.entrada.readline().decode("utf-8")
        largo = 0
        linea = self.entrada.readline()
        while linea not in (b"\r\n", b""):
            if linea.lower().startswith(b"content-length:"):
                largo = int(linea.split(b":")[1])
            linea = self.entrada.readline()
        datos = self.entrada.read(largo)
        if not primera or (largo and not datos):
            raise ConnectionError("el servidor se fue")
        return int(primera.split()[1]), datos

    def listar(self):
        _, cuerpo = self.pedir("GET /")
        print(cuerpo.decode("utf-8"))

    def descargar(self, nombre):
        codigo, cuerpo = self.pedir("GET /" + nombre)
        if codigo != 200:
            print("Error", codigo, "- ese fichero no existe en el servidor")
            return
        with open(os.path.basename(nombre), "wb") as fichero:
            fichero.write(cuerpo)
        print("Descargado", nombre)

    def subir(self, nombre):
        if not os.path.isfile(nombre):
            print("No tienes ese fichero")
            return
        with open(nombre, "rb") as fichero:
            codigo, _ = self.pedir("PUT /" + nombre, fichero.read())
        print("Subido" if codigo == 201 else "No se pudo subir")


def main(host, puerto):
    cliente = Cliente(host, puerto)
    while True:
        print(MENU)
        opcion = input("Elige una opción: ").strip()
        if opcion == "1":
            cliente.listar()
        elif opcion == "2":
            cliente.descargar(input("Nombre del fichero: ").strip())
        elif opcion == "3":
            cliente.subir(input("Nombre del fichero: ").strip())
        elif opcion == "4":
            return
        else:
            print("Opción no válida")


if __name__ == "__main__":
    try:
        main(sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1", int(sys.argv[2]) if len(sys.argv) > 2 else 8080)
    except (OSError, EOFError) as problema:
        print("Se acabó:", problema)
