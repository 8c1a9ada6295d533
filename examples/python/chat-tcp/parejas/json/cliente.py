"""Cliente de chat: un hilo lee del servidor y otro del teclado. Cada mensaje es una línea con un objeto JSON.

Uso: python3 cliente.py [host] [puerto]
"""
import json
import os
import socket
import sys
import threading


def enviar(conexion, tipo, texto=""):
    conexion.sendall(json.dumps({"tipo": tipo, "texto": texto}, ensure_ascii=False).encode() + b"\n")


def leer(conexion):
    """Muestra lo que llega; cuando se acaba, termina el programa."""
    try:
        with conexion.makefile("r", encoding="utf-8", newline="\n") as entrada:
            for linea in entrada:
                mensaje = json.loads(linea)
                if mensaje["tipo"] == "fin":
                    print("La otra persona se desconectó.", flush=True)
                    os._exit(0)
                marca = "--" if mensaje["tipo"] == "aviso" else "Ella:"
                print(marca, mensaje["texto"], flush=True)
        print("El servidor terminó la conversación.", flush=True)
    except (OSError, ValueError) as error:
        print(f"Se perdió la conexión: {error}", flush=True)
    os._exit(0)


def main(host, puerto):
    nombre = input("Su nombre: ")
    conexion = socket.create_connection((host, puerto))
    print(f"Hola, {nombre}. Con desconectar se termina.", flush=True)
    hilo = threading.Thread(target=leer, args=(conexion,), daemon=True)
    hilo.start()
    for linea in sys.stdin:
        texto = linea.rstrip("\n")
        if texto == "desconectar":
            break
        if texto:
            enviar(conexion, "mensaje", texto)
    enviar(conexion, "desconectar")
    hilo.join(2)
    os._exit(0)


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50008
    try:
        main(HOST, PUERTO)
    except OSError as error:
        sys.exit(f"No se pudo conectar: {error}")
    except (EOFError, KeyboardInterrupt):
        print()
