"""Cliente UDP que dice nombre|tamaño y envía bloques de 4096 bytes sin confirmar.

Uso: python3 cliente_tamano.py [host] [puerto]
"""
import os
import socket
import sys
import time

BLOQUE = 4096
# Nadie confirma los bloques: sin una pausa, el servidor no daría abasto y se perderían.
PAUSA = 0.0005
ESPERA = 10


def respuesta(s):
    datos = s.recv(65535).decode(errors="replace")
    print("Servidor:", ascii(datos), flush=True)
    if datos.startswith("ERROR"):
        raise ConnectionError("el servidor no acepta el fichero")
    return datos


def esperar(s, esperada):
    datos = respuesta(s)
    if datos != esperada:
        raise ConnectionError(f"se esperaba {esperada}")


def quiere_sobrescribir():
    while True:
        try:
            texto = input("El fichero ya existe. ¿Sobrescribir? (si/no): ").strip().lower()
        except EOFError:
            return False
        if texto in ("s", "si", "sí", "n", "no"):
            return texto[0] == "s"


def enviar(s, nombre):
    """Dice si el servidor recibió el fichero."""
    s.send(f"{nombre}|{os.path.getsize(nombre)}".encode())
    contestado = respuesta(s)
    if contestado == "EXISTE":
        if not quiere_sobrescribir():
            s.send(b"N")
            return False
        s.send(b"S")
        contestado = respuesta(s)
    if contestado != "OK":
        raise ConnectionError("respuesta inesperada")
    with open(nombre, "rb") as fichero:
        for bloque in iter(lambda: fichero.read(BLOQUE), b""):
            s.send(bloque)
            time.sleep(PAUSA)
    esperar(s, "RECIBIDO")
    return True



def main(host, puerto):
    try:
        nombre = input("Nombre del fichero: ").strip()
    except EOFError:
        nombre = ""
    if not nombre:
        print("No se envió nada.")
        return
    if not os.path.isfile(nombre) or "/" in nombre:
        sys.exit(f"No existe el fichero {nombre}.")
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
        s.settimeout(ESPERA)
        try:
            s.connect((host, puerto))
            es_recibido = enviar(s, nombre)
        except socket.timeout:
            sys.exit("El servidor no responde. El fichero se conserva.")
        except OSError as error:
            sys.exit(f"No se pudo enviar: {error}. El fichero se conserva.")
    if es_recibido:
        os.remove(nombre)
        print("El servidor recibió el fichero; se borra aquí.")
    else:
        print("Transferencia cancelada.")


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50002
    try:
        main(HOST, PUERTO)
    except KeyboardInterrupt:
        print("Hasta luego")
