"""Un cliente correcto en partes pequeñas; cada mutante cambia exactamente una."""
import os
import socket
import sys


class Rechazado(Exception):
    """El servidor contestó ERROR."""


class ClienteCorrecto:
    extensiones = (
        ".jpg", ".jpeg", ".png", ".gif", ".bmp", ".webp", ".tif", ".tiff", ".svg", ".pdf",
        ".mp3", ".wav", ".ogg", ".flac", ".m4a", ".aac",
        ".mp4", ".avi", ".mkv", ".mov", ".webm", ".mpg", ".mpeg",
    )

    def __init__(self, host, port):
        self.pendiente = b""
        self.conexion = self.conectar(host, port)

    def conectar(self, host, port):
        return socket.create_connection((host, port))

    def juntar(self):
        """Las rutas que se enviarán."""
        return sorted(ruta for ruta in self.recorrer(".") if self.sirve(ruta))

    def recorrer(self, carpeta):
        for raiz, _, nombres in os.walk(carpeta):
            for nombre in nombres:
                yield os.path.join(raiz, nombre)

    def sirve(self, ruta):
        return ruta.lower().endswith(self.extensiones)

    def enviar_todos(self, rutas):
        for ruta in rutas:
            try:
                self.enviar_archivo(os.path.basename(ruta), self.leer(ruta))
            except ConnectionError:
                raise
            except OSError as error:
                self.informar(ruta, error)
            except Rechazado as error:
                print(f"{ruta}: el servidor no lo aceptó: {error}")

    def leer(self, ruta):
        with open(ruta, "rb") as archivo:
            return archivo.read()

    def informar(self, ruta, error):
        print(f"{ruta}: no se pudo leer, se salta: {error}")

    def enviar_archivo(self, nombre, contenido):
        self.enviar(f"IP {self.conexion.getsockname()[0]}\n".encode())
        self.esperar()
        self.enviar(b"ARCHIVO " + self.codificar(nombre) + f" {len(contenido)}\n".encode())
        self.esperar()
        self.enviar_partes(self.dividir(contenido))
        print(f"{nombre}: {len(contenido)} bytes enviados")

    def codificar(self, nombre):
        return nombre.encode()

    def dividir(self, contenido):
        cuarto = len(contenido) // 4
        cortes = [0, cuarto, 2 * cuarto, 3 * cuarto, len(contenido)]
        return [contenido[desde:hasta] for desde, hasta in zip(cortes, cortes[1:])]

    def enviar_partes(self, partes):
        for parte in partes:
            self.enviar(parte)
            self.esperar()

    def enviar(self, datos):
        self.conexion.sendall(datos)

    def esperar(self):
        """Espera una confirmación entera."""
        while b"\n" not in self.pendiente:
            datos = self.conexion.recv(1024)
            if not datos:
                raise ConnectionError("el servidor cerró la conexión")
            self.pendiente += datos
        linea, _, self.pendiente = self.pendiente.partition(b"\n")
        if linea.startswith(b"ERROR"):
            raise Rechazado(linea.decode(errors="replace"))

    def terminar(self, error):
        sys.exit(f"Se perdió la conexión: {error}")


def correr(clase):
    """Inicia un cliente: python3 <archivo> HOST PUERTO"""
    cliente = clase(sys.argv[1], int(sys.argv[2]))
    rutas = cliente.juntar()
    input(f"Elementos en la lista: {len(rutas)}. Presiona Enter para enviar.\n")
    try:
        cliente.enviar_todos(rutas)
    except OSError as error:
        cliente.terminar(error)
    cliente.conexion.close()
