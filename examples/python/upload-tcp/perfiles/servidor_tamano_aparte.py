"""Servidor con su propio protocolo: OK o EXISTE, S o N, y el tamaño en un mensaje aparte. Un cliente tras otro.

Uso: python3 servidor_tamano_aparte.py [host] [puerto]
"""
import os
import socket
import sys

PROVISIONAL = ".subida.parcial"


def recibir_texto(conn):
    """Un mensaje: quien lo envía espera la respuesta, así que no viene nada pegado."""
    datos = conn.recv(1024)
    if not datos:
        raise ConnectionError("el cliente se fue")
    return datos.decode(errors="replace")


def atender(conn):
    nombre = recibir_texto(conn)
    if nombre != os.path.basename(nombre) or nombre in (".", "..") or "\0" in nombre or os.path.isdir(nombre):
        conn.sendall(b"ERROR nombre no permitido")
        return
    if os.path.exists(nombre):
        conn.sendall(b"EXISTE")
        if recibir_texto(conn).upper() != "S":
            print("No se sobrescribe", nombre, flush=True)
            return
    conn.sendall(b"OK")
    tamano = recibir_texto(conn)
    if not tamano.isdecimal():
        conn.sendall(b"ERROR no es un numero")
        return
    conn.sendall(b"OK")
    recibidos = 0
    try:
        with open(PROVISIONAL, "wb") as fichero:
            while recibidos < int(tamano):
                datos = conn.recv(min(8192, int(tamano) - recibidos))
                if not datos:
                    raise ConnectionError("el cliente se fue antes de terminar")
                fichero.write(datos)
                recibidos += len(datos)
        os.replace(PROVISIONAL, nombre)
    finally:
        if os.path.exists(PROVISIONAL):
            os.remove(PROVISIONAL)
    conn.sendall(b"RECIBIDO")
    print("Recibido", nombre, recibidos, "bytes", flush=True)


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50002
    with socket.socket() as servidor:
        servidor.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        servidor.bind((HOST, PORT))
        servidor.listen(5)
        print(f"Servidor escuchando en {HOST}:{servidor.getsockname()[1]}", flush=True)
        try:
            while True:
                cliente, _ = servidor.accept()
                with cliente:
                    try:
                        atender(cliente)
                    except OSError as error:
                        print("Se interrumpió:", error, flush=True)
        except KeyboardInterrupt:
            print("Hasta luego")
