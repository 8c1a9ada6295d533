"""Cliente que envía un texto por UDP y lo recibe invertido, con su tamaño en otro datagrama.

Uso: python3 cliente_datagramas.py [host] [puerto]
"""
import os
import socket
import sys

TEXTO_MAXIMO = 60000
ESPERA = 5


def invertir(enchufe, servidor, contenido):
    if len(contenido) > TEXTO_MAXIMO:
        raise ValueError(f"en un datagrama caben a lo más {TEXTO_MAXIMO} bytes")
    enchufe.sendto(contenido, servidor)
    print("Archivo enviado", flush=True)
    invertido, _ = enchufe.recvfrom(65507)
    tamano, _ = enchufe.recvfrom(65507)
    return invertido, int(tamano)


def main(host, port):
    try:
        nombre = input("Nombre del archivo: ").strip()
    except EOFError:
        print("\nNo se envió nada.")
        return
    if not os.path.isfile(nombre):
        sys.exit(f"El archivo {nombre!r} no existe: no se envió nada.")
    with open(nombre, "rb") as archivo:
        contenido = archivo.read()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as enchufe:
        enchufe.settimeout(ESPERA)
        try:
            invertido, tamano = invertir(enchufe, (host, port), contenido)
        except socket.timeout:
            sys.exit("Error: el servidor no contesta")
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
