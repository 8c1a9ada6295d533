"""Cliente de eco por TCP que trata el socket como un archivo de texto.

Uso: python3 cliente_archivo.py [host] [puerto]
"""
import socket
import sys


def main(host, puerto):
    try:
        conexion = socket.create_connection((host, puerto), timeout=20)
    except ConnectionRefusedError:
        print("Conexión rechazada: primero hay que iniciar el servidor.")
        return 1
    with conexion, conexion.makefile("rw", encoding="utf-8", errors="replace", newline="\n") as flujo:
        print("Escriba sus mensajes; con salir se termina.")
        for linea in sys.stdin:
            texto = linea.rstrip("\n")
            if texto.lower() == "salir":
                break
            flujo.write(texto + "\n")
            flujo.flush()
            respuesta = flujo.readline()
            if not respuesta.endswith("\n"):
                print("El servidor cerró la conexión.")
                return 1
            print("Respuesta: " + respuesta, end="", flush=True)
    return 0


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50001
    try:
        sys.exit(main(HOST, PUERTO))
    except OSError as error:
        sys.exit(f"Se terminó la conexión: {error}")
    except KeyboardInterrupt:
        print("Hasta luego")
