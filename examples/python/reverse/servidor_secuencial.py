"""Servidor que invierte archivos de texto y atiende a un cliente después del otro, un pedido por conexión.

Uso: python3 servidor_secuencial.py [host] [puerto]
"""
import socket
import sys

LINEA_MAXIMA = 1024
TEXTO_MAXIMO = 16 * 1024 * 1024
ESPERA = 30


def leer_texto(entrada):
    """El contenido que envía el cliente; ValueError si no se entiende."""
    linea = entrada.readline(LINEA_MAXIMA)
    orden, _, resto = linea.rstrip(b"\n").partition(b" ")
    nombre, _, tamano = resto.rpartition(b" ")
    if orden != b"INVERTIR" or not nombre or not tamano.isdigit() or not linea.endswith(b"\n"):
        raise ValueError("se esperaba INVERTIR <nombre> <bytes>")
    if len(tamano) > 9 or int(tamano) > TEXTO_MAXIMO:
        raise ValueError("el archivo es demasiado grande")
    # read sobre un socket con makefile espera hasta tener todos los bytes.
    contenido = entrada.read(int(tamano))
    if len(contenido) < int(tamano):
        raise ConnectionError("se fue antes de terminar")
    try:
        return contenido.decode("utf-8")
    except UnicodeDecodeError:
        raise ValueError("el contenido no es texto UTF-8")


def atender(conexion):
    entrada = conexion.makefile("rb")
    try:
        texto = leer_texto(entrada)
    except ValueError as error:
        conexion.sendall(f"ERROR {error}\n".encode())
        return
    invertido = "".join(reversed(texto)).encode("utf-8")
    conexion.sendall(f"{len(invertido)}\n".encode())
    conexion.sendall(invertido)


def main(host, port):
    escucha = socket.create_server((host, port), backlog=128)
    print(f"Servidor escuchando en {host}:{escucha.getsockname()[1]}", flush=True)
    while True:
        conexion, (ip, _) = escucha.accept()
        # Quien no dice nada no detiene a los demás para siempre.
        conexion.settimeout(ESPERA)
        try:
            with conexion:
                atender(conexion)
            print(f"{ip}: atendido", flush=True)
        except OSError as error:
            print(f"{ip}: {error}", flush=True)


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50003
    try:
        main(HOST, PORT)
    except KeyboardInterrupt:
        print("Hasta luego")
