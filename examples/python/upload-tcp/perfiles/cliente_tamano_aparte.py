"""Cliente del protocolo con OK o EXISTE, S o N, y el tamaño en un mensaje aparte.

Uso: python3 cliente_tamano_aparte.py [host] [puerto]
"""
import os
import socket
import sys


def esperar(sck, *esperados):
    """Junta bytes hasta tener una de las respuestas esperadas."""
    respuesta = ""
    while respuesta not in esperados:
        datos = sck.recv(1024).decode(errors="replace")
        respuesta += datos
        if not datos or not any(esperado.startswith(respuesta) for esperado in esperados):
            raise ConnectionError(f"el servidor contestó «{respuesta}»")
    return respuesta


def quiere_sobrescribir(nombre):
    while True:
        respuesta = input(f"{nombre} existe en el servidor. ¿Lo sobrescribo? (s/n): ").strip().lower()
        if respuesta in ("s", "si", "sí"):
            return True
        if respuesta in ("n", "no"):
            return False


def subir(sck, nombre):
    contenido = open(nombre, "rb")
    with contenido:
        tamano = os.path.getsize(nombre)
        sck.sendall(nombre.encode())
        if esperar(sck, "OK", "EXISTE") == "EXISTE":
            if not quiere_sobrescribir(nombre):
                sck.sendall(b"N")
                print("Cancelado: no se envía nada.")
                return
            sck.sendall(b"S")
            esperar(sck, "OK")
        sck.sendall(str(tamano).encode())
        esperar(sck, "OK")
        if sck.sendfile(contenido, count=tamano or None) != tamano:
            raise ConnectionError("el fichero cambió mientras se enviaba")
        esperar(sck, "RECIBIDO")
    os.remove(nombre)
    print("Recibido por el servidor; se borró la copia local.")


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
