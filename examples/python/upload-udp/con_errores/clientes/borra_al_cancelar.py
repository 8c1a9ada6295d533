"""Error: borra el fichero también cuando la transferencia se cancela.

Uso: python3 borra_al_cancelar.py [host] [puerto]
"""
import os
import socket
import sys
import time

ESPERA = 0.2
REPETICIONES = 10
TROZO = 1024


class SinRespuesta(Exception):
    pass


class Rechazado(Exception):
    pass


def pedir(s, datagrama, esperadas, tambien=None):
    """Envía y repite hasta que llega una de las respuestas esperadas.

    Con la respuesta `tambien` se sabe que el servidor vive: se vuelve a contar.
    """
    limite = time.monotonic() + 30
    veces = 0
    while veces <= REPETICIONES and time.monotonic() < limite:
        s.send(datagrama)
        veces += 1
        fin = time.monotonic() + ESPERA
        while time.monotonic() < fin:
            s.settimeout(max(0.001, fin - time.monotonic()))
            try:
                respuesta = s.recv(65535)
            except socket.timeout:
                break
            if respuesta in esperadas:
                return respuesta
            if respuesta.startswith(b"ERROR"):
                raise Rechazado(respuesta.decode(errors="replace"))
            if respuesta == tambien:
                veces = 0
            # Otra cosa es una respuesta atrasada: no se le hace caso.
    raise SinRespuesta


def preguntar_si_sobrescribir():
    while True:
        try:
            respuesta = input("El fichero ya existe. ¿Sobrescribir? (si/no): ")
        except EOFError:
            return b"NO"
        respuesta = respuesta.strip().lower()
        if respuesta in ("s", "si", "sí"):
            return b"SI"
        if respuesta in ("n", "no"):
            return b"NO"


def enviar(s, nombre):
    """Dice si el servidor recibió el fichero."""
    tamano = os.path.getsize(nombre)
    peticion = f"SUBIR {nombre} {tamano}".encode()
    if pedir(s, peticion, (b"OK", b"EXISTE")) == b"EXISTE":
        decision = preguntar_si_sobrescribir()
        if decision == b"NO":
            pedir(s, decision, (b"CANCELADO",))
            return False
        pedir(s, decision, (b"OK",))
    recibido = b"RECIBIDO %d" % tamano
    with open(nombre, "rb") as fichero:
        numero = enviados = 0
        while True:
            trozo = fichero.read(TROZO)
            enviados += len(trozo)
            if not trozo and enviados < tamano:
                raise Rechazado("el fichero cambió mientras se enviaba")
            datagrama = b"DATOS %d " % numero + trozo
            ack = b"ACK %d" % numero
            if enviados >= tamano:
                pedir(s, datagrama, (recibido,), tambien=ack)
                return True
            pedir(s, datagrama, (ack,))
            numero += 1


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
        s.connect((host, puerto))
        try:
            es_recibido = enviar(s, nombre)
        except SinRespuesta:
            sys.exit("El servidor no responde. El fichero se conserva.")
        except Rechazado as error:
            sys.exit(f"El servidor no lo acepta: {error}")
        except ConnectionRefusedError:
            sys.exit("No hay ningún servidor en ese puerto.")
        except OSError as error:
            sys.exit(f"No se pudo enviar: {error}")
    os.remove(nombre)
    if es_recibido:
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
