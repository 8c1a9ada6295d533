"""Cliente que envía un texto y lo recibe invertido: primero viene el texto y después el tamaño.

Uso: python3 cliente_texto_y_tamano.py [host] [puerto]
"""
import os
import socket
import sys

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


def invertir(conexion, contenido):
    if not 0 < len(contenido) <= TEXTO_MAXIMO:
        raise ValueError("así solo se puede enviar un texto de 1 a 60000 bytes")
    conexion.sendall(contenido)
    print("Archivo enviado", flush=True)
    invertido = recibir_mensaje(conexion)
    conexion.sendall(b"ok")
    return invertido, int(recibir_mensaje(conexion))


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
