"""Cliente de FTP simple sin errores: los demás cambian una de sus partes."""
import os
import socket
import sys


class ClienteCorrecto:
    def __init__(self, host, puerto):
        self.conexion = socket.create_connection((host, puerto), timeout=10)
        self.resto = b""

    def recibir(self):
        datos = self.conexion.recv(65536)
        if not datos:
            raise ConnectionError("el servidor cerró")
        return datos

    def recibir_linea(self):
        datos = self.resto
        while b"\n" not in datos:
            datos += self.recibir()
        linea, _, self.resto = datos.partition(b"\n")
        return linea.decode()

    def recibir_contenido(self, tamano):
        contenido = self.resto
        while len(contenido) < tamano:
            contenido += self.recibir()
        return contenido[:tamano]

    def guardar(self, nombre, contenido):
        with open(os.path.basename(nombre), "wb") as fichero:
            fichero.write(contenido)

    def antes_de_pedir(self, nombre):
        pass

    def codificar(self, nombre):
        return nombre.encode()

    def informar(self, linea):
        print(f"El servidor dice: {linea}", flush=True)

    def descargar(self, nombre):
        self.antes_de_pedir(nombre)
        self.conexion.sendall(b"DESCARGAR " + self.codificar(nombre) + b"\n")
        linea = self.recibir_linea()
        if linea.startswith("OK "):
            self.guardar(nombre, self.recibir_contenido(int(linea[3:])))
            print("Recibido", flush=True)
        else:
            self.informar(linea)
        self.conexion.close()


def correr(clase):
    orden, _, nombre = input("Orden: ").partition(" ")
    clase(sys.argv[1], int(sys.argv[2])).descargar(nombre.strip() or orden)
