"""Cliente del protocolo con saludo y líneas, en el que el contenido termina con el fin del envío.

Uso: python3 cliente_fin_de_flujo.py [host] [puerto]
"""
import os
import socket
import sys


def leer_linea(entrada):
    linea = entrada.readline(4097)
    if not linea.endswith(b"\n"):
        raise ConnectionError("el servidor cerró la conexión")
    return linea[:-1].decode(errors="replace")


def subir(sck, nombre):
    entrada = sck.makefile("rb")
    print(leer_linea(entrada), flush=True)
    enviados = 0
    with open(nombre, "rb") as fichero:
        sck.sendall(nombre.encode() + b"\n")
        respuesta = leer_linea(entrada)
        if respuesta == "¿Sobrescribir? (s/n)":
            decision = ""
            while decision not in ("s", "si", "sí", "n", "no"):
                decision = input("El fichero existe. ¿Sobrescribir? (s/n): ").strip().lower()
            sck.sendall(decision[0].encode() + b"\n")
            if decision[0] == "n":
                print("No se envía el fichero.")
                return
            respuesta = leer_linea(entrada)
        if respuesta != "ACEPTADO":
            sys.exit(f"El servidor contestó: {respuesta}")
        while True:
            bloque = fichero.read(16384)
            if not bloque:
                break
            sck.sendall(bloque)
            enviados += len(bloque)
    sck.shutdown(socket.SHUT_WR)
    respuesta = leer_linea(entrada)
    if respuesta != f"Recibido {enviados} bytes":
        sys.exit(f"El servidor no recibió todo: {respuesta}")
    os.remove(nombre)
    print(respuesta, "- se borró la copia local")


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50002
    try:
        sck = socket.create_connection((HOST, PORT), timeout=25)
    except OSError as error:
        sys.exit(f"No se pudo conectar con {HOST}:{PORT}: {error}")
    with sck:
        try:
            subir(sck, input("Nombre del fichero: "))
        except EOFError:
            print("\nNo se envía nada.")
        except OSError as error:
            sys.exit(f"No se pudo enviar: {error}")
        except KeyboardInterrupt:
            print("Hasta luego")
