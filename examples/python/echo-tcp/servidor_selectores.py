"""Servidor de eco por TCP con un solo hilo y `selectors`.

Uso: python3 servidor_selectores.py [host] [puerto]
"""
import selectors
import socket
import sys

PENDIENTE_MAXIMO = 64 * 1024


class Cliente:
    """Lo que falta devolverle a un cliente, y si todavía habla."""

    def __init__(self):
        self.pendiente = bytearray()
        self.habla = True


def aceptar(selector, escucha):
    try:
        conexion, direccion = escucha.accept()
    except OSError:
        return  # Se arrepintió antes de ser aceptado.
    conexion.setblocking(False)
    print(f"{direccion} se conectó")
    selector.register(conexion, selectors.EVENT_READ, Cliente())


def mover(selector, conexion, eventos, cliente):
    """Lee y escribe lo que se pueda sin esperar; dice si la conexión sigue."""
    try:
        if eventos & selectors.EVENT_READ:
            datos = conexion.recv(4096)
            cliente.habla = bool(datos)
            if datos:
                print(f"Llegó: {datos.decode(errors='replace').rstrip()}")
                cliente.pendiente += datos
        if cliente.pendiente:
            del cliente.pendiente[:conexion.send(cliente.pendiente)]
    except BlockingIOError:
        pass
    except OSError as error:
        print(f"Se perdió un cliente: {error}")
        return False
    # A quien no lee sus respuestas no se le lee más.
    lee = cliente.habla and len(cliente.pendiente) < PENDIENTE_MAXIMO
    interes = selectors.EVENT_READ if lee else 0
    if cliente.pendiente:
        interes |= selectors.EVENT_WRITE
    if interes:
        selector.modify(conexion, interes, cliente)
    return interes != 0


def main(host, puerto):
    sys.stdout.reconfigure(line_buffering=True)
    selector = selectors.DefaultSelector()
    escucha = socket.create_server((host, puerto), backlog=128)
    escucha.setblocking(False)
    selector.register(escucha, selectors.EVENT_READ)
    print(f"Servidor escuchando en {host}:{puerto}")
    while True:
        for llave, eventos in selector.select():
            if llave.fileobj is escucha:
                aceptar(selector, escucha)
            elif not mover(selector, llave.fileobj, eventos, llave.data):
                selector.unregister(llave.fileobj)
                llave.fileobj.close()
                print("Un cliente se fue")


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50001
    try:
        main(HOST, PUERTO)
    except KeyboardInterrupt:
        print("Servidor terminado")
