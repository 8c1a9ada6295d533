"""Cliente del servidor que responde con frases y con listas de Python.

La lista llega como str(lista): se convierte otra vez en una lista y se
muestra un nombre por línea.

Uso: python3 cliente_lista_python.py [host] [puerto]
"""
import ast
import socket
import sys

HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50006
ESPERA = 5


def mostrar_lista(texto):
    """Un nombre por línea; si no es una lista, es un error o algo raro."""
    try:
        nombres = ast.literal_eval(texto)
    except (SyntaxError, ValueError):
        nombres = None
    if not isinstance(nombres, list):
        print(texto if texto.startswith("Error") else "No se entiende la lista.")
        return
    for nombre in nombres:
        print(nombre)


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
            texto = respuesta.decode(errors="replace")
            if comando.strip() in ("ls", "1s"):
                mostrar_lista(texto)
            else:
                print(texto)
            if comando.strip() == "exit":
                print("Programa terminado.")
                return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        print()
