"""Como cliente.py, pero toma por la respuesta entera lo que trae un solo recv.

Uso: python3 cliente.py [host] [puerto]
"""
import base64
import json
import os
import socket
import sys


def main(host, puerto):
    nombre = input("¿Qué archivo quieres invertir? ").strip()
    if not os.path.isfile(nombre):
        print("Ese archivo no existe, no se envió nada.")
        return 1
    with open(nombre, "rb") as archivo:
        contenido = archivo.read()
    try:
        with socket.create_connection((host, puerto)) as conexion:
            pedido = {"nombre": nombre, "contenido": base64.b64encode(contenido).decode("ascii")}
            conexion.sendall(json.dumps(pedido).encode("utf-8") + b"\n")
            print("Archivo enviado", flush=True)
            linea = conexion.recv(65536)
    except OSError as error:
        print("Error con el servidor:", error)
        return 1
    if not linea:
        print("El servidor se fue sin contestar todo.")
        return 1
    respuesta = json.loads(linea)
    invertido = base64.b64decode(respuesta["contenido"])
    with open("invertido-" + nombre, "wb") as archivo:
        archivo.write(invertido)
    print("Recibido archivo invertido", flush=True)
    print("Tamaño:", respuesta["tamano"], "bytes")
    return 0


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 9000
    sys.exit(main(HOST, PUERTO))
