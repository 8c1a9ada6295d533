"""Servidor de imágenes .jpg con un hilo por cliente; las imágenes están en su carpeta de trabajo.

Uso: python3 servidor_hilos.py [host] [puerto]
"""
import os
import socket
import sys
import threading

NOMBRE_MAXIMO = 1024
TROZO = 65536


def recibir_nombre(conexion):
    """La línea del cliente sin su fin; None si se fue antes de terminarla."""
    linea = b""
    while b"\n" not in linea:
        if len(linea) > NOMBRE_MAXIMO:
            return ""
        trozo = conexion.recv(1024)
        if not trozo:
            return None
        linea += trozo
    return linea.partition(b"\n")[0].decode("utf-8", errors="replace")


def es_permitido(nombre):
    """Un .jpg de esta carpeta: sin barras no se puede salir de ella."""
    return nombre.lower().endswith(".jpg") and not set(nombre) & set("/\\\0")


def atender(conexion, direccion):
    try:
        with conexion:
            nombre = recibir_nombre(conexion)
            if nombre is None:
                return
            if not es_permitido(nombre):
                conexion.sendall("ERROR se esperaba el nombre de un archivo .jpg\n".encode())
            elif not os.path.isfile(nombre):
                conexion.sendall("ERROR el archivo no existe\n".encode())
            else:
                enviar_imagen(conexion, nombre)
                print(f"{direccion[0]}: enviada {nombre}", flush=True)
    except OSError as error:
        print(f"{direccion[0]}: {error}", flush=True)


def enviar_imagen(conexion, nombre):
    with open(nombre, "rb") as imagen:
        conexion.sendall(f"OK {os.path.getsize(nombre)}\n".encode())
        trozo = imagen.read(TROZO)
        while trozo:
            conexion.sendall(trozo)
            trozo = imagen.read(TROZO)


def main(host, port):
    escucha = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    escucha.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    escucha.bind((host, port))
    escucha.listen(128)
    print(f"Servidor escuchando en {host}:{escucha.getsockname()[1]}", flush=True)
    while True:
        conexion, direccion = escucha.accept()
        threading.Thread(target=atender, args=(conexion, direccion), daemon=True).start()


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50005
    try:
        main(HOST, PORT)
    except KeyboardInterrupt:
        print("Hasta luego")
