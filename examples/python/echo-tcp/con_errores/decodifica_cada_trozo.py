"""Error: decodifica cada trozo por separado, y un carácter cortado en dos termina la conexión.

Uso: python3 decodifica_cada_trozo.py [host] [puerto]
"""
import socket
import sys
import threading


def atender(conexion):
    try:
        with conexion:
            while True:
                datos = conexion.recv(1024)
                if not datos:
                    break
                texto = datos.decode()
                print("Recibido:", texto.rstrip())
                conexion.sendall(texto.encode())
    except UnicodeDecodeError as error:
        print("Esto no es texto:", error)
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
