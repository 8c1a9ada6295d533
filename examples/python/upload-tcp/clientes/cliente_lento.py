"""Cliente que sube un fichero por TCP en envíos pequeños, sin clases: makefile para leer y un bucle para escribir.

Uso: python3 cliente_lento.py [host] [puerto]
"""
import os
import socket
import sys

HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50002


def leer(entrada):
    linea = entrada.readline()
    if not linea.endswith(b"\n"):
        sys.exit("El servidor cerró la conexión; el fichero no se borra.")
    return linea.decode(errors="replace").rstrip("\n")


def enviar_de_a_poco(sck, datos, cuanto):
    for i in range(0, len(datos), cuanto):
        sck.sendall(datos[i:i + cuanto])


try:
    sck = socket.create_connection((HOST, PORT))
except OSError as error:
    sys.exit(f"No hay ningún servidor en {HOST}:{PORT} ({error})")
sck.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
sck.settimeout(25)
try:
    nombre = input("Nombre del fichero: ")
    with open(nombre, "rb") as fichero:
        contenido = fichero.read()
    entrada = sck.makefile("rb")
    enviar_de_a_poco(sck, f"SUBIR {nombre} {len(contenido)}\n".encode(), 3)
    respuesta = leer(entrada)
    if respuesta == "EXISTE":
        decision = ""
        while decision.lower() not in ("si", "sí", "s", "no", "n"):
            decision = input("El fichero existe en el servidor. ¿Sobrescribir? (si/no): ").strip()
        if decision.lower() in ("no", "n"):
            enviar_de_a_poco(sck, b"NO\n", 1)
            print("Se canceló la transferencia.")
            sys.exit(0)
        enviar_de_a_poco(sck, b"SI\n", 1)
        respuesta = leer(entrada)
    if respuesta != "OK":
        sys.exit(f"El servidor contestó: {respuesta}")
    enviar_de_a_poco(sck, contenido, 1000)
    respuesta = leer(entrada)
    if respuesta != f"RECIBIDO {len(contenido)}":
        sys.exit(f"El servidor contestó: {respuesta}")
    os.remove(nombre)
    print("Fichero recibido por el servidor y borrado aquí.")
except EOFError:
    print("\nFin del teclado: no se envía nada.")
except OSError as error:
    sys.exit(f"No se pudo enviar: {error}")
except KeyboardInterrupt:
    print("Hasta luego")
finally:
    sck.close()
