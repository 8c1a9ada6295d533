"""Cliente de chat por UDP para un servidor que es la otra persona.

Este lado escribe primero; después, uno y uno. Cada datagrama es un
mensaje: el texto solo.

Uso: python3 cliente_personas.py [host] [puerto]
"""
import socket
import sys

TEXTO_MAXIMO = 1400


def es_despedida(datos):
    return datos.strip().lower() == b"desconectar"


def leer_teclado():
    """El próximo mensaje; al final del teclado, la despedida."""
    while True:
        try:
            texto = input("Su mensaje: ")
        except EOFError:
            return "desconectar"
        if len(texto.encode()) > TEXTO_MAXIMO:
            print(f"El mensaje pasa de {TEXTO_MAXIMO} bytes.", flush=True)
        elif texto.strip() != "":
            return texto


def vaciar(canal):
    """Lo que llegó fuera de turno se descarta; dice si se despidió."""
    se_fue = False
    canal.setblocking(False)
    try:
        while True:
            se_fue = es_despedida(canal.recv(65535)) or se_fue
    except BlockingIOError:
        pass
    canal.setblocking(True)
    return se_fue


def conversar(canal):
    while True:
        texto = leer_teclado()
        if vaciar(canal):
            print("La otra persona se desconectó.", flush=True)
            return
        canal.send(texto.encode())
        if es_despedida(texto.encode()):
            return
        datos = canal.recv(65535)
        if es_despedida(datos):
            print("La otra persona se desconectó.", flush=True)
            return
        print(f"Otra persona: {datos.decode(errors='replace')}", flush=True)


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50008
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as canal:
            canal.connect((HOST, PORT))
            conversar(canal)
    except ConnectionRefusedError:
        print("El servidor no está iniciado.", flush=True)
        sys.exit(1)
    except OSError as error:
        print(f"Se perdió el contacto con el servidor: {error}", flush=True)
        sys.exit(1)
    except KeyboardInterrupt:
        print("Hasta luego")
