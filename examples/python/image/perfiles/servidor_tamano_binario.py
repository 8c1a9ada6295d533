"""Servidor de imágenes: antes va el tamaño en 8 bytes; tamaño 0 es un error.

Uso: python3 servidor_tamano_binario.py [host] [puerto]
"""
import os
import socket
import sys
import threading

PAUSA = 0.3


def recibir_nombre(conexion):
    """El nombre no trae señal de fin: termina en .jpg, o cuando el cliente hace una pausa."""
    nombre = conexion.recv(1024)
    conexion.settimeout(PAUSA)
    try:
        while nombre and not nombre.lower().endswith(b".jpg") and len(nombre) < 1024:
            trozo = conexion.recv(1024)
            if not trozo:
                break
            nombre += trozo
    except socket.timeout:
        pass
    conexion.settimeout(None)
    return nombre.decode("utf-8", errors="replace").strip()


def leer_imagen(nombre):
    """Los bytes de la imagen, o None si no está en esta carpeta."""
    if set(nombre) & set("/\\\0") or not nombre.lower().endswith(".jpg"):
        return None
    if not os.path.isfile(nombre):
        return None
    with open(nombre, "rb") as imagen:
        return imagen.read()


def responder(conexion, imagen):
    if imagen:
        conexion.sendall(len(imagen).to_bytes(8, "big") + imagen)
    else:
        conexion.sendall(bytes(8) + "el archivo no existe".encode())


def atender(conexion, direccion):
    try:
        with conexion:
            nombre = recibir_nombre(conexion)
            if nombre:
                responder(conexion, leer_imagen(nombre))
                print(f"{direccion[0]} pidió {nombre}", flush=True)
    except OSError as error:
        print(f"{direccion[0]}: {error}", flush=True)


def main(host, port):
    escucha = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    escucha.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    escucha.bind((host, port))
    escucha.listen(16)
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
