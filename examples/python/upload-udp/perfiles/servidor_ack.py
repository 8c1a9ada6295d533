"""Servidor UDP que confirma cada bloque con ACK; <EOF> termina el fichero. Un generador por cliente.

Uso: python3 servidor_ack.py [host] [puerto]
"""
import os
import socket
import sys
import time


def conversar(peticion, provisional, enviar):
    """La conversación con un cliente: cada `yield` espera su siguiente datagrama."""
    nombre = peticion.decode(errors="replace")
    if nombre in ("", ".", "..") or set(nombre) & set("/\\\0") or os.path.isdir(nombre) or len(peticion) > 255:
        enviar("ERROR nombre no permitido")
        return
    if os.path.lexists(nombre):
        enviar("EXISTE")
        if (yield) != b"SI":
            print("No se sobrescribe", ascii(nombre), flush=True)
            return
    try:
        with open(provisional, "wb") as fichero:
            enviar("SI")
            bloque = yield
            while bloque != b"<EOF>":
                fichero.write(bloque)
                enviar("ACK")
                bloque = yield
        os.replace(provisional, nombre)
        print("Recibido", ascii(nombre), flush=True)
        enviar("RECIBIDO")
    finally:
        if os.path.exists(provisional):
            os.remove(provisional)


class Servidor:
    def __init__(self, host, puerto):
        self.conversaciones = {}
        self.s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.s.bind((host, puerto))
        self.s.settimeout(1)
        print(f"Servidor escuchando en {host}:{self.s.getsockname()[1]}", flush=True)

    def funcionar(self):
        while True:
            try:
                datos, cliente = self.s.recvfrom(65535)
                self.atender(datos, cliente)
            except socket.timeout:
                self.olvidar_abandonadas()
            except OSError as error:
                print("Problema:", error, flush=True)

    def atender(self, datos, cliente):
        if cliente in self.conversaciones:
            conversacion, _ = self.conversaciones[cliente]
        else:
            provisional = f".bloques-{os.getpid()}-{cliente[0]}-{cliente[1]}"
            conversacion = conversar(datos, provisional, lambda texto: self.s.sendto(texto.encode(), cliente))
            datos = None
        self.conversaciones[cliente] = (conversacion, time.monotonic())
        try:
            conversacion.send(datos)
        except StopIteration:
            del self.conversaciones[cliente]
        except OSError:
            del self.conversaciones[cliente]
            raise

    def olvidar_abandonadas(self):
        """Quien no dice nada en 2 minutos se ha ido; `close` ejecuta su `finally`."""
        for cliente, (conversacion, hora) in list(self.conversaciones.items()):
            if time.monotonic() - hora > 120:
                conversacion.close()
                del self.conversaciones[cliente]


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50002
    try:
        Servidor(HOST, PUERTO).funcionar()
    except KeyboardInterrupt:
        print("Hasta luego")
