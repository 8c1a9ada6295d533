"""Cliente que pide una imagen: cada paso espera al otro: EXISTE, LISTO, tamaño, OK, imagen.

Uso: python3 cliente_con_pasos.py [host] [puerto]
"""
import os
import socket
import sys

PAUSA = 0.3


def esperar(conexion, *palabras):
    """Lee hasta tener una de las palabras; no se lee nada de lo que viene después."""
    texto = b""
    while texto not in palabras:
        byte = conexion.recv(1)
        texto += byte
        if not byte or not any(palabra.startswith(texto) for palabra in palabras):
            raise ConnectionError(f"se esperaba {palabras[0].decode()}")
    return texto


def recibir_exacto(conexion, cantidad):
    datos = bytearray()
    while len(datos) < cantidad:
        trozo = conexion.recv(min(65536, cantidad - len(datos)))
        if not trozo:
            raise ConnectionError(f"llegaron {len(datos)} bytes de {cantidad}")
        datos += trozo
    return bytes(datos)


def recibir_tamano(conexion):
    """El tamaño no trae señal de fin: termina cuando el servidor hace una pausa."""
    digitos = conexion.recv(20)
    conexion.settimeout(PAUSA)
    try:
        while digitos and len(digitos) < 20:
            trozo = conexion.recv(20)
            if not trozo:
                break
            digitos += trozo
    except socket.timeout:
        pass
    conexion.settimeout(None)
    return int(digitos)


def pedir(conexion, nombre):
    conexion.sendall(nombre.encode())
    if esperar(conexion, b"EXISTE", b"NO EXISTE") == b"NO EXISTE":
        raise ValueError(f"el servidor no tiene {nombre}")
    conexion.sendall(b"LISTO")
    tamano = recibir_tamano(conexion)
    conexion.sendall(b"OK")
    return recibir_exacto(conexion, tamano)


def main(host, port):
    try:
        conexion = socket.create_connection((host, port))
    except OSError as error:
        sys.exit(f"No se pudo conectar con {host}:{port}: {error}")
    with conexion:
        try:
            nombre = input("Nombre de la imagen: ").strip()
        except EOFError:
            print("\nNo se pidió nada.")
            return
        if nombre != os.path.basename(nombre) or not nombre.lower().endswith(".jpg"):
            sys.exit("Error: tiene que ser el nombre de un archivo .jpg")
        try:
            imagen = pedir(conexion, nombre)
        except (OSError, ValueError) as error:
            sys.exit(f"Error: {error}. No se guardó nada.")
    with open(nombre, "wb") as archivo:
        archivo.write(imagen)
    print(f"Imagen {nombre} recibida: {len(imagen)} bytes")


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50005
    try:
        main(HOST, PORT)
    except KeyboardInterrupt:
        print("\nHasta luego")
