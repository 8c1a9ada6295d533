"""Cliente UDP que envía un fichero en trozos de 500 bytes, con `select` y una clase.

Uso: python3 cliente_pequeno.py [host] [puerto]
"""
import os
import select
import socket
import sys
import time


class Transferencia:
    """La conversación con el servidor, que puede perder y repetir mensajes."""

    def __init__(self, host, puerto):
        self.servidor = (socket.gethostbyname(host), puerto)
        self.s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.s.setblocking(False)

    def siguiente_respuesta(self, fin):
        """Lo próximo que diga el servidor antes de la hora `fin`, o None."""
        while True:
            listos, _, _ = select.select([self.s], [], [], max(0, fin - time.monotonic()))
            if not listos:
                return None
            try:
                respuesta, quien = self.s.recvfrom(65535)
            except BlockingIOError:
                continue
            if quien == self.servidor:
                return respuesta.decode(errors="replace")

    def dialogar(self, mensaje):
        """Envía un mensaje cada 200 ms, 11 veces; genera las respuestas que llegan."""
        for _ in range(11):
            self.s.sendto(mensaje, self.servidor)
            fin = time.monotonic() + 0.2
            respuesta = self.siguiente_respuesta(fin)
            while respuesta is not None:
                if respuesta.startswith("ERROR"):
                    raise ConnectionError(respuesta)
                yield respuesta
                respuesta = self.siguiente_respuesta(fin)
        raise ConnectionError("el servidor no responde")

    def consultar(self, mensaje, *validas):
        for respuesta in self.dialogar(mensaje):
            if respuesta in validas:
                return respuesta

    def acabar(self, mensaje, ack, recibido):
        """El último trozo: después del ACK todavía tiene que llegar RECIBIDO."""
        limite = time.monotonic() + 30
        while time.monotonic() < limite:
            if self.consultar(mensaje, ack, recibido) == recibido:
                return
            respuesta = ack
            fin = time.monotonic() + 0.2
            while respuesta is not None and respuesta != recibido:
                respuesta = self.siguiente_respuesta(fin)
            if respuesta == recibido:
                return
        raise ConnectionError("no llega el aviso de recepción")


def leer_trozos(ruta):
    """Pares de trozo y si es el último; un fichero vacío es un trozo vacío."""
    with open(ruta, "rb") as fichero:
        actual = fichero.read(500)
        while True:
            proximo = fichero.read(500)
            yield actual, not proximo
            if not proximo:
                return
            actual = proximo


def subir(transferencia, nombre):
    tamano = os.path.getsize(nombre)
    respuesta = transferencia.consultar(f"SUBIR {nombre} {tamano}".encode(), "OK", "EXISTE")
    if respuesta == "EXISTE":
        opcion = ""
        while opcion not in ("SI", "NO"):
            try:
                opcion = input("Ese fichero ya está en el servidor. ¿Sobrescribirlo (si/no)?: ")
            except EOFError:
                opcion = "no"
            opcion = {"S": "SI", "SÍ": "SI", "N": "NO"}.get(opcion.strip().upper(), opcion.strip().upper())
        respuesta = transferencia.consultar(opcion.encode(), "OK", "CANCELADO")
    if respuesta == "CANCELADO":
        print("Cancelado: el fichero no se ha enviado.")
        return
    for numero, (trozo, es_ultimo) in enumerate(leer_trozos(nombre)):
        mensaje = f"DATOS {numero} ".encode() + trozo
        if es_ultimo:
            transferencia.acabar(mensaje, f"ACK {numero}", f"RECIBIDO {tamano}")
        else:
            transferencia.consultar(mensaje, f"ACK {numero}")
    os.remove(nombre)
    print(f"Fichero recibido por el servidor ({tamano} bytes) y borrado de aquí.")


def main():
    host = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    puerto = int(sys.argv[2]) if len(sys.argv) > 2 else 50002
    try:
        nombre = input("¿Qué fichero quieres enviar?: ").strip()
    except EOFError:
        return 0
    if "/" in nombre or not os.path.isfile(nombre):
        print("Ese fichero no existe.")
        return 1
    try:
        subir(Transferencia(host, puerto), nombre)
    except OSError as error:
        print(f"No se pudo enviar: {error}. El fichero se queda aquí.")
        return 1
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        print("Hasta luego")
