"""Cliente de la práctica publicada, como la describe su informe: sin marco, cada envío espera su confirmación.

Sin marco, un bloque vacío no se distingue de nada: los archivos de menos de 4 bytes no se pueden enviar y se saltan.

Uso: python3 cliente_ficha.py [host] [puerto] [carpeta]
"""
import glob
import os
import socket
import sys

EXTENSIONES = [
    "jpg", "jpeg", "png", "gif", "bmp", "webp", "tif", "tiff", "svg", "pdf", "mp3", "wav", "ogg", "flac", "m4a",
    "aac", "mp4", "avi", "mkv", "mov", "webm", "mpg", "mpeg",
]


def confirmacion(s):
    data = s.recv(1024)
    if not data:
        raise ConnectionError("el servidor cerró la conexión")
    print(data, flush=True)
    if data.startswith(b"ERROR"):
        raise ConnectionError("el servidor no aceptó el archivo")


def enviar(s, path):
    with open(path, "rb") as archivo:
        largo = os.path.getsize(path)
        if largo < 4:
            print("Muy chico para cuatro bloques, se salta:", path, flush=True)
            return
        paquete = largo // 4
        print("Largo del archivo:", largo)
        print("tamano aprox del paquete:", paquete, flush=True)
        s.sendall(s.getsockname()[0].encode())
        confirmacion(s)
        s.sendall(os.path.basename(path).encode())
        confirmacion(s)
        for bloque in (archivo.read(paquete), archivo.read(paquete), archivo.read(paquete), archivo.read()):
            s.sendall(bloque)
            confirmacion(s)


def main(host, port, carpeta):
    try:
        s = socket.create_connection((host, port))
    except OSError as error:
        sys.exit(f"No se pudo conectar: {error}")
    todo = glob.glob(os.path.join(glob.escape(carpeta), "**", "*"), recursive=True)
    lista = [path for path in todo if path.rpartition(".")[2].lower() in EXTENSIONES and not os.path.isdir(path)]
    print("Elementos en la lista:", len(lista), flush=True)
    try:
        input("-->[Press enter to send stuff]\n")
    except EOFError:
        sys.exit("No se envió nada.")
    i = 0
    try:
        while i < len(lista):
            print(lista[i], flush=True)
            try:
                enviar(s, lista[i])
            except ConnectionError:
                raise
            except (OSError, UnicodeEncodeError) as error:
                print("No se puede leer, se salta:", error, flush=True)
            i += 1
    except ConnectionError as error:
        sys.exit(f"Se perdió la conexión: {error}")
    s.close()
    print("Listo.")


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 65433
    CARPETA = sys.argv[3] if len(sys.argv) > 3 else "."
    try:
        main(HOST, PORT, CARPETA)
    except KeyboardInterrupt:
        print("Hasta luego")
