"""Cliente que envía el archivo de a poco y lee la respuesta de a 100 bytes.

Uso: python3 cliente_lento.py [host] [puerto]
"""
import socket
import sys
import time

ENVIO = 1000
LECTURA = 100
PAUSAS = 20


class Cliente:
    def __init__(self, host, port):
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        self.socket.connect((host, port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.recibido = b""

    def enviar(self, datos):
        """Los primeros envíos van con una pausa entre uno y otro."""
        for numero, desde in enumerate(range(0, len(datos), ENVIO)):
            self.socket.sendall(datos[desde:desde + ENVIO])
            if numero < PAUSAS:
                time.sleep(0.01)

    def leer_mas(self):
        trozo = self.socket.recv(LECTURA)
        if not trozo:
            raise ConnectionError("el servidor cerró la conexión antes de terminar")
        return trozo

    def recibir_linea(self):
        while b"\n" not in self.recibido:
            self.recibido += self.leer_mas()
        linea, _, self.recibido = self.recibido.partition(b"\n")
        return linea.decode("utf-8", errors="replace")

    def recibir_archivo(self, tamano):
        """Lo que vino junto con la línea ya es parte del archivo."""
        partes = [self.recibido]
        faltan = tamano - len(self.recibido)
        while faltan > 0:
            partes.append(self.leer_mas())
            faltan -= len(partes[-1])
        return b"".join(partes)

    def invertir(self, nombre, contenido):
        self.enviar(f"INVERTIR {nombre} {len(contenido)}\n".encode("utf-8"))
        self.enviar(contenido)
        print("Archivo enviado", flush=True)
        linea = self.recibir_linea()
        if linea.startswith("ERROR"):
            raise ConnectionError(f"el servidor contestó {linea}")
        return self.recibir_archivo(int(linea))


def main(host, port):
    try:
        cliente = Cliente(host, port)
    except OSError as error:
        print(f"No hay servidor en {host}:{port} ({error})", file=sys.stderr)
        return 1
    try:
        nombre = input("Nombre del archivo: ").strip()
    except EOFError:
        return 0
    try:
        with open(nombre, "rb") as archivo:
            contenido = archivo.read()
    except OSError:
        print(f"No existe el archivo {nombre}: no se envió nada.", file=sys.stderr)
        return 1
    try:
        invertido = cliente.invertir(nombre.split("/")[-1], contenido)
    except (OSError, ValueError) as error:
        print(f"Error: {error}", file=sys.stderr)
        return 1
    print("Recibido archivo invertido", flush=True)
    print("Contenido:", invertido.decode("utf-8", errors="replace"))
    print("Tamaño:", len(invertido), "bytes")
    return 0


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50003
    try:
        sys.exit(main(HOST, PORT))
    except KeyboardInterrupt:
        print("\nHasta luego")
