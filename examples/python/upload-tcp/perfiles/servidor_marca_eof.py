"""Servidor con su propio protocolo: SI o EXISTE, y el contenido termina en <EOF>. Un hilo por cliente.

Los textos no llevan fin de línea: cada envío es un mensaje, y quien envía espera la respuesta.

Uso: python3 servidor_marca_eof.py [host] [puerto]
"""
import os
import socket
import sys
import threading
import uuid

MARCA = b"<EOF>"


def es_seguro(nombre):
    return nombre not in ("", ".", "..") and not any(letra in nombre for letra in "/\\\0") and not os.path.isdir(nombre)


def leer_si_o_no(conn):
    """SI y NO miden dos bytes: no se lee ninguno más, porque el contenido puede venir pegado."""
    respuesta = b""
    while len(respuesta) < 2:
        dato = conn.recv(2 - len(respuesta))
        if not dato:
            raise ConnectionError("se fue sin contestar")
        respuesta += dato
    return respuesta


def guardar_contenido(conn, fichero):
    """Escribe hasta la marca; los últimos bytes se guardan aparte, porque la marca puede llegar cortada."""
    final = b""
    while not final.endswith(MARCA):
        datos = conn.recv(65536)
        if not datos:
            raise ConnectionError("se fue antes de terminar")
        final += datos
        if not final.endswith(MARCA):
            fichero.write(final[:-len(MARCA)])
            final = final[-len(MARCA):]
    fichero.write(final[:-len(MARCA)])


def conversar(conn):
    nombre = conn.recv(1024).decode(errors="replace")
    if not nombre:
        return
    if not es_seguro(nombre):
        conn.sendall(b"ERROR nombre no permitido")
        return
    ya_existe = os.path.exists(nombre)
    if ya_existe:
        conn.sendall(b"EXISTE")
        if leer_si_o_no(conn) != b"SI":
            print("No se sobrescribe", nombre, flush=True)
            return
    provisional = f".{uuid.uuid4().hex}"
    try:
        with open(provisional, "wb") as fichero:
            if not ya_existe:
                conn.sendall(b"SI")
            guardar_contenido(conn, fichero)
        os.replace(provisional, nombre)
    finally:
        if os.path.exists(provisional):
            os.remove(provisional)
    conn.sendall(b"Fichero recibido")
    print("Recibido", nombre, flush=True)


def atender(conn):
    with conn:
        try:
            conversar(conn)
        except OSError as error:
            print("El cliente se fue:", error, flush=True)


HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50002
servidor = socket.socket()
servidor.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
servidor.bind((HOST, PORT))
servidor.listen(50)
print(f"Servidor escuchando en {HOST}:{servidor.getsockname()[1]}", flush=True)
try:
    while True:
        cliente, _ = servidor.accept()
        threading.Thread(target=atender, args=(cliente,), daemon=True).start()
except KeyboardInterrupt:
    print("Hasta luego")
