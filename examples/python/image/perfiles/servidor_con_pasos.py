"""Servidor de imágenes: cada paso espera al otro: EXISTE, LISTO, tamaño, OK, imagen.

Uso: python3 servidor_con_pasos.py [host] [puerto]
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


def esperar(conexion, *palabras):
    """Lee hasta tener una de las palabras; no se lee nada de lo que viene después."""
    texto = b""
    while texto not in palabras:
        byte = conexion.recv(1)
        texto += byte
        if not byte or not any(palabra.startswith(texto) for palabra in palabras):
            raise ConnectionError(f"se esperaba {palabras[0].decode()}")
    return texto


def responder(conexion, imagen):
    if imagen is None:
        conexion.sendall(b"NO EXISTE")
        return
    conexion.sendall(b"EXISTE")
    esperar(conexion, b"LISTO")
    conexion.sendall(str(len(imagen)).encode())
    esperar(conexion, b"OK")
    conexion.sendall(imagen)


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
