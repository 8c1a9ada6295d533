"""Nada marca el final de un texto: toma un recv por un mensaje.

listar: los nombres, uno por línea. descargar <nombre>: el tamaño; cuando
el cliente dice ok, el contenido. salir: termina la conversación.

Uso: python3 servidor_sin_marco.py [host] [puerto]
"""
import os
import socket
import sys
import threading


def es_seguro(nombre):
    return nombre != "" and nombre == os.path.basename(nombre) and "\0" not in nombre


def descargar(conexion, nombre):
    if not es_seguro(nombre) or not os.path.isfile(nombre):
        conexion.sendall(b"ERROR el fichero no existe")
        return
    with open(nombre, "rb") as fichero:
        conexion.sendall(str(os.path.getsize(nombre)).encode())
        if conexion.recv(1024).strip().lower() == b"ok":
            conexion.sendfile(fichero)


def atender(conexion):
    try:
        with conexion:
            while True:
                datos = conexion.recv(1024)
                orden, _, nombre = datos.decode().strip().partition(" ")
                if not datos or orden == "salir":
                    return
                if orden == "listar":
                    nombres = sorted(n for n in os.listdir(".") if os.path.isfile(n))
                    conexion.sendall(("\n".join(nombres) + "\n").encode(errors="replace"))
                elif orden == "descargar":
                    descargar(conexion, nombre)
                else:
                    conexion.sendall(b"ERROR orden desconocida")
    except (OSError, ValueError) as error:
        print(f"Problema con un cliente: {error}", flush=True)


def main():
    host = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    puerto = int(sys.argv[2]) if len(sys.argv) > 2 else 50007
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as escucha:
        escucha.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        escucha.bind((host, puerto))
        escucha.listen(50)
        print(f"Servidor escuchando en {host}:{puerto}", flush=True)
        while True:
            conexion, _ = escucha.accept()
            threading.Thread(target=atender, args=(conexion,), daemon=True).start()


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        print("Hasta luego")
