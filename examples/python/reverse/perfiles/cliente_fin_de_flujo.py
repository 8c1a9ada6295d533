"""Cliente que envía un texto y lo recibe invertido: el cliente termina su lado (SHUT_WR) para decir que envió todo.

Uso: python3 cliente_fin_de_flujo.py [host] [puerto]
"""
import os
import socket
import sys

TEXTO_MAXIMO = 16 * 1024 * 1024


def recibir_todo(conexion):
    """Lo que viene hasta que el otro lado termina de enviar."""
    partes = []
    largo = 0
    while largo <= TEXTO_MAXIMO:
        trozo = conexion.recv(65536)
        if not trozo:
            return b"".join(partes)
        partes.append(trozo)
        largo += len(trozo)
    raise ValueError("el texto es demasiado largo")


def invertir(conexion, contenido):
    conexion.sendall(contenido)
    conexion.shutdown(socket.SHUT_WR)
    print("Archivo enviado", flush=True)
    linea, _, invertido = recibir_todo(conexion).partition(b"\n")
    if not linea.isdigit():
        raise ValueError(f"el servidor contestó {linea.decode(errors='replace')}")
    if len(invertido) != int(linea):
        raise ValueError(f"llegaron {len(invertido)} bytes de {int(linea)}")
    return invertido, int(linea)


def main(host, port):
    try:
        conexion = socket.create_connection((host, port))
    except OSError as error:
        sys.exit(f"No se pudo conectar con {host}:{port}: {error}")
    with conexion:
        try:
            nombre = input("Nombre del archivo: ").strip()
        except EOFError:
            print("\nNo se envió nada.")
            return
        if not os.path.isfile(nombre):
            sys.exit(f"El archivo {nombre!r} no existe: no se envió nada.")
        with open(nombre, "rb") as archivo:
            contenido = archivo.read()
        try:
            invertido, tamano = invertir(conexion, contenido)
        except (OSError, ValueError) as error:
            sys.exit(f"Error: {error}")
    print("Recibido archivo invertido", flush=True)
    print(f"Texto: {invertido.decode(errors='replace')}")
    print(f"Tamaño: {tamano} bytes")


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50003
    try:
        main(HOST, PORT)
    except KeyboardInterrupt:
        print("\nHasta luego")
