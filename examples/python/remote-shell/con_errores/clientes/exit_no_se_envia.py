"""ERROR DELIBERADO: con exit termina sin avisar al servidor.

Uso: python3 exit_no_se_envia.py [host] [puerto]
"""
import socket
import sys

HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50006
ESPERA = 5


def recibir_lista(conexion):
    """Una lista larga llega en varios datagramas: si falta, termina en \\n."""
    texto = b""
    while True:
        texto += conexion.recv(65535)
        if not texto.endswith(b"\n"):
            return texto


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
            if comando.strip() == "exit":
                print("Programa terminado.")
                return 0
            try:
                conexion.send(comando.encode())
                if comando.strip() in ("ls", "1s"):
                    respuesta = recibir_lista(conexion)
                else:
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


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        print()
