"""Cliente del protocolo con SI o EXISTE y contenido que termina en <EOF>.

Uso: python3 cliente_marca_eof.py [host] [puerto]
"""
import os
import socket
import sys

MARCA = b"<EOF>"
HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50002


def recibir_uno_de(sck, *textos):
    """Junta lo que llega hasta que es uno de los textos; otra cosa termina el programa."""
    recibido = b""
    while recibido.decode(errors="replace") not in textos:
        datos = sck.recv(1024)
        recibido += datos
        if not datos or not any(texto.encode().startswith(recibido) for texto in textos):
            sys.exit(f"El servidor contestó: {recibido.decode(errors='replace') or 'nada'}")
    return recibido.decode()


def subir(sck, nombre):
    with open(nombre, "rb") as fichero:
        sck.sendall(nombre.encode())
        if recibir_uno_de(sck, "SI", "EXISTE") == "EXISTE":
            decision = ""
            while decision not in ("SI", "SÍ", "S", "NO", "N"):
                decision = input("El fichero ya existe. ¿Sobrescribir? (si/no): ").strip().upper()
            if decision in ("NO", "N"):
                sck.sendall(b"NO")
                print("Transferencia cancelada.")
                return
            sck.sendall(b"SI")
        for bloque in iter(lambda: fichero.read(4096), b""):
            sck.sendall(bloque)
        sck.sendall(MARCA)
    recibir_uno_de(sck, "Fichero recibido")
    os.remove(nombre)
    print("El servidor recibió el fichero; se borró la copia local.")


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
