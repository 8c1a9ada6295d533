"""Cliente del servidor con indicador: saluda con hola y espera el indicador.

Uso: python3 cliente_indicador.py [host] [puerto]
"""
import socket
import sys

HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50006
ESPERA = 5


def recibir_hasta_indicador(conexion):
    """La respuesta, que puede venir en varios datagramas, y el indicador."""
    texto = ""
    while True:
        datos = conexion.recv(65535).decode(errors="replace")
        if datos.endswith("$ "):
            return texto, datos
        texto += datos


def main():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as conexion:
        conexion.connect((HOST, PUERTO))
        conexion.settimeout(ESPERA)
        comando = "hola"
        while True:
            try:
                conexion.send(comando.encode())
                if comando.strip() == "exit":
                    print(conexion.recv(65535).decode(errors="replace"))
                    print("Programa terminado.")
                    return 0
                respuesta, indicador = recibir_hasta_indicador(conexion)
            except ConnectionRefusedError:
                print("No hay ningún servidor en esa dirección.")
                return 1
            except socket.timeout:
                print("El servidor no responde.")
                return 1
            except OSError as error:
                print(f"No se pudo enviar: {error}")
                return 1
            if respuesta:
                print(respuesta.rstrip("\n"))
            comando = ""
            while comando.strip() == "":
                try:
                    comando = input(indicador)
                except EOFError:
                    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        print()
