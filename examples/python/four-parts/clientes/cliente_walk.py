"""Cliente que recorre la carpeta con `os.walk` y envía cada parte con `sendfile`, sin cargarla en memoria.

Uso: python3 cliente_walk.py [host] [puerto] [carpeta]
"""
import os
import pathlib
import socket
import sys

EXTENSIONES = set(
    "jpg jpeg png gif bmp webp tif tiff svg pdf mp3 wav ogg flac m4a aac mp4 avi mkv mov webm mpg mpeg".split()
)


def buscar(carpeta):
    encontrados = []
    for raiz, _, nombres in os.walk(carpeta):
        for nombre in nombres:
            _, punto, extension = nombre.rpartition(".")
            if punto and extension.lower() in EXTENSIONES:
                encontrados.append(pathlib.Path(raiz, nombre))
    encontrados.sort()
    return encontrados


def pedir(conexion, respuestas, mensaje=b""):
    """Envía un mensaje y devuelve la respuesta del servidor, sin su fin de línea."""
    conexion.sendall(mensaje)
    respuesta = respuestas.readline()
    if not respuesta.endswith(b"\n"):
        raise ConnectionError("el servidor se fue sin contestar")
    return respuesta.decode("utf-8", "replace").strip()


def enviar(conexion, respuestas, ruta, archivo):
    """Envía un archivo abierto; devuelve lo que contestó el servidor si no lo aceptó."""
    tamano = os.fstat(archivo.fileno()).st_size
    ip = conexion.getsockname()[0]
    for linea in (f"IP {ip}\n", f"ARCHIVO {ruta.name} {tamano}\n"):
        respuesta = pedir(conexion, respuestas, linea.encode())
        if respuesta.startswith("ERROR"):
            return respuesta
    inicio = 0
    for parte in range(4):
        fin = tamano if parte == 3 else inicio + tamano // 4
        if fin > inicio and conexion.sendfile(archivo, inicio, fin - inicio) != fin - inicio:
            raise ConnectionError(f"{ruta} cambió mientras se enviaba")
        respuesta = pedir(conexion, respuestas)
        if respuesta.startswith("ERROR"):
            return respuesta
        inicio = fin
        print(f"{ruta}: {inicio} de {tamano} bytes ({parte + 1}/4)", flush=True)
    return None


def enviar_lista(conexion, lista):
    respuestas = conexion.makefile("rb")
    enviados = 0
    for ruta in lista:
        try:
            archivo = ruta.open("rb")
            ruta.name.encode()
        except (OSError, UnicodeEncodeError) as error:
            print(f"{ruta}: se salta ({error})", flush=True)
            continue
        with archivo:
            problema = enviar(conexion, respuestas, ruta, archivo)
        if problema:
            print(f"{ruta}: el servidor contestó {problema}", flush=True)
        else:
            enviados += 1
    print(f"Se enviaron {enviados} de {len(lista)} archivos.")


def main():
    host, puerto, carpeta = (sys.argv[1:] + ["127.0.0.1", "65433", "."][len(sys.argv) - 1:])[:3]
    try:
        with socket.create_connection((host, int(puerto))) as conexion:
            lista = buscar(carpeta)
            print(f"Hay {len(lista)} archivos para enviar a {host}:{puerto}. Presione Enter para empezar.", flush=True)
            if sys.stdin.readline():
                enviar_lista(conexion, lista)
    except OSError as error:
        print(f"No se pudo seguir: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Interrumpido.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
