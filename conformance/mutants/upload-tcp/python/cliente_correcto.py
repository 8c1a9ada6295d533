"""Un cliente correcto en partes pequeñas; cada mutante cambia exactamente una."""
import os
import socket
import sys


class ClienteCorrecto:
    def __init__(self, host, port):
        self.host, self.port = host, port
        self.pendiente = b""

    def correr(self):
        nombre = input("Fichero: ")
        contenido = self.leer(nombre)
        self.conexion = self.conectar()
        respuesta = self.pedir(nombre, contenido)
        if respuesta == "EXISTE":
            if not self.preguntar(nombre):
                self.cancelar(nombre)
                return
            self.decir("SI")
            respuesta = self.esperar()
        if respuesta != "OK":
            self.rechazado(nombre, respuesta)
            return
        self.enviar_contenido(nombre, contenido)

    def conectar(self):
        return socket.create_connection((self.host, self.port))

    def leer(self, nombre):
        with open(nombre, "rb") as fichero:
            return fichero.read()

    def pedir(self, nombre, contenido):
        self.enviar(b"SUBIR " + self.codificar(nombre) + f" {len(contenido)}\n".encode())
        return self.esperar()

    def codificar(self, nombre):
        return nombre.encode()

    def preguntar(self, nombre):
        return input(f"{nombre} ya existe. ¿Sobrescribir? (s/n) ").strip().lower() == "s"

    def cancelar(self, nombre):
        self.decir("NO")
        print("Cancelado")

    def rechazado(self, nombre, respuesta):
        print("El servidor no lo acepta:", respuesta)

    def enviar_contenido(self, nombre, contenido):
        self.enviar(contenido)
        self.terminar(nombre, self.esperar())

    def terminar(self, nombre, aviso):
        if aviso.startswith("RECIBIDO"):
            os.remove(nombre)
            print("Recibido por el servidor; se borra", nombre)
        else:
            print("No se pudo:", aviso)

    def decir(self, texto):
        self.enviar(texto.encode() + b"\n")

    def enviar(self, datos):
        self.conexion.sendall(datos)

    def esperar(self):
        """La línea siguiente, entera; nada si el servidor se fue."""
        while b"\n" not in self.pendiente:
            datos = self.conexion.recv(1024)
            if not datos:
                return ""
            self.pendiente += datos
        linea, _, self.pendiente = self.pendiente.partition(b"\n")
        return linea.decode(errors="replace")


def correr(clase):
    """Inicia un cliente: python3 <archivo> HOST PUERTO"""
    try:
        clase(sys.argv[1], int(sys.argv[2])).correr()
    except OSError as error:
        sys.exit(f"Se perdió la conexión: {error}")
