"""Cliente UDP con una ventana de ocho bloques. Pregunta dónde está el servidor."""
import json
import os
import select
import socket
import time

VENTANA = 8
BLOQUE = 400
ESPERA = 0.25


def enviar(sock, contenido=b"", **mensaje):
    sock.send(json.dumps(mensaje).encode() + b"\n" + contenido)


def recibir(sock, que, segundos):
    """El siguiente mensaje de esa clase, o None."""
    limite = time.monotonic() + segundos
    while True:
        listos, _, _ = select.select([sock], [], [], max(0, limite - time.monotonic()))
        if not listos:
            return None
        mensaje = json.loads(sock.recv(2000))
        if mensaje["que"] == que:
            return mensaje


def insistir(sock, **mensaje):
    for _ in range(20):
        enviar(sock, **mensaje)
        respuesta = recibir(sock, mensaje["que"], ESPERA)
        if respuesta:
            return respuesta
    raise OSError("nadie contesta")


def enviar_bloques(sock, bloques):
    pendientes = dict(enumerate(bloques))
    en_camino = {}  # número -> cuándo se envió
    ultimo = time.monotonic()
    while pendientes:
        ahora = time.monotonic()
        if ahora - ultimo > 8:
            raise OSError("el servidor dejó de contestar")
        for numero in list(pendientes)[:VENTANA]:
            if ahora - en_camino.get(numero, 0) > ESPERA:
                enviar(sock, pendientes[numero], que="bloque", n=numero)
                en_camino[numero] = ahora
        confirmado = recibir(sock, "bloque", ESPERA / 2)
        if confirmado and pendientes.pop(confirmado["n"], None) is not None:
            ultimo = time.monotonic()


def main():
    host = input("IP del servidor [127.0.0.1]: ") or "127.0.0.1"
    puerto = int(input("Puerto del servidor: "))
    nombre = input("Ruta del fichero: ")
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.connect((host, puerto))
    if insistir(sock, que="empezar", nombre=nombre)["existe"]:
        print("El servidor ya tiene un fichero", nombre)
        if input("¿Reemplazarlo? (SI/NO) ").upper() not in ("SI", "SÍ"):
            print("Cancelado")
            return
    with open(nombre, "rb") as fichero:
        bloques = list(iter(lambda: fichero.read(BLOQUE), b""))
    enviar_bloques(sock, bloques)
    if insistir(sock, que="terminar", bloques=len(bloques))["guardado"]:
        os.remove(nombre)
        print("Guardado en el servidor")


if __name__ == "__main__":
    try:
        main()
    except (OSError, ValueError) as error:
        print("Error:", error)
