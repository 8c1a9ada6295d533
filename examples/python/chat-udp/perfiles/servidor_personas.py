"""Servidor de chat por UDP en el que el servidor es una de las dos personas.

El primer mensaje de la otra persona empieza; después, uno y uno. Cada
datagrama es un mensaje: el texto solo.

Uso: python3 servidor_personas.py [host] [puerto]
"""
import socket
import sys

TEXTO_MAXIMO = 1400


def es_despedida(datos):
    return datos.strip().lower() == b"desconectar"


def leer_teclado():
    """El próximo mensaje; al final del teclado, None."""
    while True:
        try:
            texto = input("Su mensaje: ")
        except EOFError:
            return None
        if len(texto.encode()) > TEXTO_MAXIMO:
            print(f"El mensaje pasa de {TEXTO_MAXIMO} bytes.", flush=True)
        elif texto.strip() != "":
            return texto


def vaciar(canal, persona):
    """Lo que llegó mientras no le tocaba se descarta; dice si se despidió."""
    se_fue = False
    canal.setblocking(False)
    try:
        while True:
            datos, direccion = canal.recvfrom(65535)
            se_fue = se_fue or (direccion == persona and es_despedida(datos))
    except OSError:
        pass  # No hay más.
    canal.setblocking(True)
    return se_fue


def recibir(canal, persona):
    """El próximo datagrama de la persona, o de cualquiera si no hay persona."""
    while True:
        try:
            datos, direccion = canal.recvfrom(65535)
        except ConnectionError:
            continue
        if persona is None or direccion == persona:
            return datos, direccion


def conversar(canal):
    """Habla con quien llegue; dice si todavía hay teclado."""
    persona = None
    while True:
        datos, persona = recibir(canal, persona)
        if es_despedida(datos):
            print("La otra persona se desconectó.", flush=True)
            return True
        print(f"Otra persona: {datos.decode(errors='replace')}", flush=True)
        texto = leer_teclado()
        if vaciar(canal, persona):
            print("La otra persona se desconectó.", flush=True)
            return texto is not None
        if texto is None:
            canal.sendto(b"desconectar", persona)
            return False
        canal.sendto(texto.encode(), persona)
        if es_despedida(texto.encode()):
            return True


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50008
    canal = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    canal.bind((HOST, PORT))
    print(f"Servidor escuchando en {HOST}:{canal.getsockname()[1]}", flush=True)
    try:
        while conversar(canal):
            print("Esperando a otra persona.", flush=True)
    except KeyboardInterrupt:
        print("Hasta luego")
