"""Error: un archivo que no se puede leer termina el programa con una traza.

Uso: python3 se_cae_sin_permiso.py [host] [puerto] [carpeta]
"""
import glob
import os
import socket
import sys

EXTENSIONES = (
    ".jpg", ".jpeg", ".png", ".gif", ".bmp", ".webp", ".tif", ".tiff", ".svg", ".pdf",
    ".mp3", ".wav", ".ogg", ".flac", ".m4a", ".aac",
    ".mp4", ".avi", ".mkv", ".mov", ".webm", ".mpg", ".mpeg",
)


class Rechazado(Exception):
    """El servidor contestó ERROR."""


def juntar_archivos(carpeta):
    """Las rutas de la carpeta y de sus subcarpetas que tienen una de las extensiones."""
    rutas = glob.glob(os.path.join(glob.escape(carpeta), "**", "*"), recursive=True)
    return sorted(ruta for ruta in rutas if ruta.lower().endswith(EXTENSIONES) and not os.path.isdir(ruta))


class Cliente:
    def __init__(self, conexion):
        self.conexion = conexion
        self.pendiente = b""

    def esperar_confirmacion(self):
        while b"\n" not in self.pendiente:
            datos = self.conexion.recv(1024)
            if not datos:
                raise ConnectionError("el servidor cerró la conexión")
            self.pendiente += datos
        linea, _, self.pendiente = self.pendiente.partition(b"\n")
        if linea.startswith(b"ERROR"):
            raise Rechazado(linea.decode(errors="replace"))

    def enviar_archivo(self, ruta):
        with open(ruta, "rb") as archivo:
            tamano = os.path.getsize(ruta)
            nombre = os.path.basename(ruta)
            self.conexion.sendall(f"IP {self.conexion.getsockname()[0]}\n".encode())
            self.esperar_confirmacion()
            self.conexion.sendall(f"ARCHIVO {nombre} {tamano}\n".encode())
            self.esperar_confirmacion()
            cuarto = tamano // 4
            for numero, largo in enumerate([cuarto, cuarto, cuarto, tamano - 3 * cuarto], start=1):
                parte = archivo.read(largo)
                if len(parte) < largo:
                    raise ConnectionError(f"{ruta} cambió mientras se enviaba")
                self.conexion.sendall(parte)
                self.esperar_confirmacion()
                print(f"  parte {numero} de 4: {largo} bytes", flush=True)

    def enviar_todos(self, rutas):
        for ruta in rutas:
            print(ruta, flush=True)
            try:
                self.enviar_archivo(ruta)
            except Rechazado as error:
                print(f"  El servidor no lo aceptó: {error}", flush=True)


def main(host, port, carpeta):
    try:
        conexion = socket.create_connection((host, port))
    except OSError as error:
        sys.exit(f"No se pudo conectar con {host}:{port}: {error}")
    rutas = juntar_archivos(carpeta)
    print(f"Elementos en la lista: {len(rutas)}", flush=True)
    try:
        input("-->[Presiona Enter para enviar]\n")
    except EOFError:
        sys.exit("No se envió nada.")
    try:
        with conexion:
            Cliente(conexion).enviar_todos(rutas)
    except ConnectionError as error:
        sys.exit(f"Se perdió la conexión: {error}")
    print("Listo.")


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 65433
    CARPETA = sys.argv[3] if len(sys.argv) > 3 else "."
    try:
        main(HOST, PORT, CARPETA)
    except KeyboardInterrupt:
        print("Hasta luego")
