"""Servidor de subida de ficheros por TCP: atiende a un cliente y termina.

Escribe despacio: cada respuesta sale letra por letra. Quien lo entiende, no confía en que un recv sea un mensaje.

Uso: python3 servidor_un_cliente.py [host] [puerto]
"""
import os
import socket
import sys

BLOQUE = 1000


def enviar_despacio(sck, texto):
    for letra in (texto + "\n").encode():
        sck.sendall(bytes([letra]))


def leer_linea(entrada):
    linea = entrada.readline(4097)
    if not linea.endswith(b"\n"):
        raise ConnectionError("no llegó una línea completa")
    return linea[:-1].decode()


def atender(sck, entrada):
    orden, _, resto = leer_linea(entrada).partition(" ")
    nombre, _, tamano = resto.rpartition(" ")
    if orden != "SUBIR" or not tamano.isdecimal():
        enviar_despacio(sck, "ERROR se esperaba SUBIR <nombre> <bytes>")
        return
    if nombre != os.path.basename(nombre) or nombre in ("", ".", "..") or "\0" in nombre or os.path.isdir(nombre):
        enviar_despacio(sck, "ERROR nombre no permitido")
        return
    if os.path.exists(nombre):
        enviar_despacio(sck, "EXISTE")
        if leer_linea(entrada) != "SI":
            print("El cliente no quiso sobrescribir", nombre, flush=True)
            return
    faltan = int(tamano)
    parcial = f".{os.getpid()}.parcial"
    try:
        with open(parcial, "wb") as fichero:
            enviar_despacio(sck, "OK")
            while faltan > 0:
                bloque = entrada.read(min(BLOQUE, faltan))
                if not bloque:
                    raise ConnectionError("el cliente se fue antes de terminar")
                fichero.write(bloque)
                faltan -= len(bloque)
        os.replace(parcial, nombre)
    finally:
        if os.path.exists(parcial):
            os.remove(parcial)
    enviar_despacio(sck, f"RECIBIDO {tamano}")
    print("Recibido", nombre, tamano, "bytes", flush=True)


HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50002

servidor = socket.socket()
servidor.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
servidor.bind((HOST, PORT))
servidor.listen()
print(f"Servidor escuchando en {HOST}:{servidor.getsockname()[1]}", flush=True)
try:
    cliente, direccion = servidor.accept()
    with cliente, cliente.makefile("rb") as entrada:
        atender(cliente, entrada)
except (OSError, UnicodeDecodeError) as error:
    print("La conversación se interrumpió:", error, flush=True)
except KeyboardInterrupt:
    print("Hasta luego")
servidor.close()
