"""Cliente que sube un fichero por TCP y lo borra cuando el servidor confirma que lo recibió.

Uso: python3 cliente_simple.py [host] [puerto]
"""
import os
import socket
import sys

TAMANO_BLOQUE = 64 * 1024
ESPERA = 25


class Canal:
    """Una conexión de la que se leen líneas."""

    def __init__(self, conexion):
        self.conexion = conexion
        self.pendiente = b""

    def recibir_linea(self):
        while b"\n" not in self.pendiente:
            datos = self.conexion.recv(1024)
            if not datos:
                raise ConnectionError("el servidor cerró la conexión")
            self.pendiente += datos
        linea, _, self.pendiente = self.pendiente.partition(b"\n")
        return linea.decode(errors="replace")

    def enviar_linea(self, texto):
        self.conexion.sendall(texto.encode() + b"\n")


def preguntar_si_o_no(pregunta):
    """True si la persona dice que sí; el fin del teclado es un no."""
    while True:
        try:
            respuesta = input(pregunta).strip().lower()
        except EOFError:
            return False
        if respuesta in ("si", "sí", "s"):
            return True
        if respuesta in ("no", "n"):
            return False


def enviar_contenido(canal, fichero, tamano):
    while tamano > 0:
        bloque = fichero.read(min(TAMANO_BLOQUE, tamano))
        if not bloque:
            raise ConnectionError("el fichero cambió mientras se enviaba")
        canal.conexion.sendall(bloque)
        tamano -= len(bloque)


def subir(canal, nombre):
    with open(nombre, "rb") as fichero:
        tamano = os.fstat(fichero.fileno()).st_size
        canal.enviar_linea(f"SUBIR {nombre} {tamano}")
        respuesta = canal.recibir_linea()
        if respuesta == "EXISTE":
            if not preguntar_si_o_no(f"{nombre} ya existe en el servidor. ¿Sobrescribirlo? (si/no): "):
                canal.enviar_linea("NO")
                print("Cancelado.", flush=True)
                return
            canal.enviar_linea("SI")
            respuesta = canal.recibir_linea()
        if respuesta != "OK":
            sys.exit(f"El servidor no aceptó el fichero: {respuesta}")
        enviar_contenido(canal, fichero, tamano)
        respuesta = canal.recibir_linea()
    if respuesta != f"RECIBIDO {tamano}":
        sys.exit(f"El servidor no confirmó el fichero: {respuesta}")
    os.remove(nombre)
    print(f"El servidor recibió {nombre}; se borró la copia local.", flush=True)


def main(host, port):
    try:
        conexion = socket.create_connection((host, port), timeout=ESPERA)
    except OSError as error:
        sys.exit(f"No se pudo conectar con {host}:{port}: {error}")
    with conexion:
        try:
            nombre = input("Nombre del fichero: ")
        except EOFError:
            print("\nNo se envió nada.")
            return
        if not os.path.isfile(nombre) or os.path.basename(nombre) != nombre:
            sys.exit(f"No hay ningún fichero {nombre} en esta carpeta")
        try:
            subir(Canal(conexion), nombre)
        except OSError as error:
            sys.exit(f"No se pudo enviar {nombre}: {error}")


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50002
    try:
        main(HOST, PORT)
    except KeyboardInterrupt:
        print("Hasta luego")
