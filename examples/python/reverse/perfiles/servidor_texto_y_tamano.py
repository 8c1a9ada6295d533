"""Servidor que invierte texto: primero viene el texto y después el tamaño.

Uso: python3 servidor_texto_y_tamano.py [host] [puerto]
"""
import socket
import sys
import threading

TEXTO_MAXIMO = 60000
PAUSA = 0.3


def recibir_mensaje(conexion):
    """Lo que viene hasta que el otro lado hace una pausa: no hay otra señal de fin."""
    conexion.settimeout(None)
    datos = conexion.recv(65536)
    if not datos:
        raise ConnectionError("la conexión se cerró antes de terminar")
    conexion.settimeout(PAUSA)
    try:
        while len(datos) <= TEXTO_MAXIMO:
            trozo = conexion.recv(65536)
            if not trozo:
                break
            datos += trozo
    except socket.timeout:
        pass
    conexion.settimeout(None)
    if len(datos) > TEXTO_MAXIMO:
        raise ValueError("el texto es demasiado largo")
    return datos


def invertir(contenido):
    """Se invierten los caracteres, no los bytes."""
    return contenido.decode("utf-8")[::-1].encode("utf-8")


def responder(conexion):
    invertido = invertir(recibir_mensaje(conexion))
    conexion.sendall(invertido)
    if not conexion.recv(1024):  # Cualquier texto dice que el otro ya lo recibió.
        raise ConnectionError("el cliente se fue sin esperar el tamaño")
    conexion.sendall(str(len(invertido)).encode())


def atender(conexion, direccion):
    try:
        with conexion:
            responder(conexion)
    except (OSError, ValueError) as error:
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
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50003
    try:
        main(HOST, PORT)
    except KeyboardInterrupt:
        print("Hasta luego")
