"""Cliente del servidor que responde con frases y con listas de Python.

Uso: python3 cliente_lista_python.py [host] [puerto]
"""
import socket
import sys

HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50006
ESPERA = 5


def main():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as conexion:
        conexion.connect((HOST, PUERTO))
        conexion.settimeout(ESPERA)
        while True:
            try:
                comando = input("Comando: ")
            except EOFError:
                return 0
            if comando.strip() == "":
                continue
            try:
                conexion.send(comando.encode())
                respuesta = conexion.recv(65535)
            except ConnectionRefusedError:
                print("No hay ningún servidor en esa dirección.")
                return 1
            except socket.timeout:
                print("El servidor no responde.")
                return 1
            except OSError as error:
                print(f"No se pudo enviar: {error}")
                continue
            print(respuesta.decode(errors="replace"))
            if comando.strip() == "exit":
                print("Programa terminado.")
                return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        print()
