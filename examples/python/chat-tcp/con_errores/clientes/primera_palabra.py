"""ERROR: muestra solo la primera palabra del mensaje.

Uso: python3 primera_palabra.py [host] [puerto]
"""
import socket
import sys


def escribir(conexion):
    """Pide un mensaje y lo envía; dice si la persona sigue."""
    try:
        texto = input("Su mensaje: ")
        while texto.strip() == "":
            texto = input("Su mensaje: ")
    except EOFError:
        texto = "desconectar"
    if texto.strip().lower() == "desconectar":
        conexion.sendall(b"desconectar\n")
        return False
    conexion.sendall(f"MSG {texto}\n".encode())
    return True


def conversar(conexion):
    with conexion.makefile("r", encoding="utf-8", errors="replace", newline="\n") as entrada:
        for linea in entrada:
            linea = linea.rstrip("\n")
            if linea == "FIN":
                print("La otra persona se desconectó.", flush=True)
                return
            if linea == "ESPERA":
                print("Empieza la otra persona.", flush=True)
                continue
            if linea.startswith("MSG"):
                print(f"Otra persona: {linea.split()[1] if len(linea.split()) > 1 else ''}", flush=True)
            elif linea == "TURNO":
                print("Es su turno.", flush=True)
            else:
                print(linea, flush=True)
                continue
            if not escribir(conexion):
                return
    print("El servidor cerró la conexión.", flush=True)


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50008
    try:
        with socket.create_connection((HOST, PORT)) as conexion:
            print("Conectado. Esperando a la otra persona.", flush=True)
            conversar(conexion)
    except ConnectionRefusedError:
        print("El servidor no está iniciado.", flush=True)
        sys.exit(1)
    except OSError as error:
        print(f"Se perdió la conexión: {error}", flush=True)
        sys.exit(1)
    except KeyboardInterrupt:
        print("Hasta luego")
