"""Servidor de eco por TCP con un hilo por cliente.

Devuelve los mismos bytes que recibe, así que da igual en cuántos trozos llegue un mensaje.

Uso: python3 servidor_hilos.py [host] [puerto]
"""
import socket
import sys
import threading


def atender(conexion, direccion):
    """Devuelve lo que llega hasta que el cliente se va."""
    print(f"{direccion} se conectó")
    try:
        with conexion:
            while True:
                datos = conexion.recv(4096)
                if not datos:
                    break
                print(f"{direccion} dice: {datos.decode(errors='replace').rstrip()}")
                conexion.sendall(datos)
    except OSError as error:
        print(f"Se perdió a {direccion}: {error}")
    print(f"{direccion} se fue")


def main(host, puerto):
    sys.stdout.reconfigure(line_buffering=True)
    with socket.create_server((host, puerto), backlog=128) as escucha:
        print(f"Servidor escuchando en {host}:{puerto}")
        while True:
            conexion, direccion = escucha.accept()
            threading.Thread(target=atender, args=(conexion, direccion), daemon=True).start()


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50001
    try:
        main(HOST, PUERTO)
    except KeyboardInterrupt:
        print("Servidor terminado")
