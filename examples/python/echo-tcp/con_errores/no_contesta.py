"""Error: recibe los mensajes y no hace nada con ellos, ni contestarlos ni mostrarlos.

Uso: python3 no_contesta.py [host] [puerto]
"""
import socket
import sys
import threading


def atender(conexion):
    mensajes = []
    try:
        with conexion:
            while True:
                datos = conexion.recv(1024)
                if not datos:
                    break
                mensajes = (mensajes + [datos])[-10:]
    except OSError as error:
        print("Se perdió un cliente:", error)


def main(host, puerto):
    sys.stdout.reconfigure(line_buffering=True)
    with socket.create_server((host, puerto), backlog=128) as escucha:
        print(f"Servidor escuchando en {host}:{puerto}")
        while True:
            conexion, _ = escucha.accept()
            threading.Thread(target=atender, args=(conexion,), daemon=True).start()


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50001
    try:
        main(HOST, PUERTO)
    except KeyboardInterrupt:
        print("Servidor terminado")
