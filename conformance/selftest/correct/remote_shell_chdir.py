"""Un servidor con os.chdir, frases propias y una lista con encabezado y tamaños."""
import os
import shutil
import socket
import sys

RAIZ = os.path.realpath(os.getcwd())
enchufe = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
enchufe.bind((sys.argv[1], int(sys.argv[2])))


def dentro(ruta):
    completa = os.path.realpath(ruta)
    return completa == RAIZ or completa.startswith(RAIZ + os.sep)


def listar():
    filas = [f"Contenido de {os.path.relpath(os.getcwd(), RAIZ)}:"]
    for nombre in sorted(os.listdir(".")):
        filas.append(f"  {os.path.getsize(nombre):>8}  {nombre}")
    return filas


def hacer(texto):
    orden, _, resto = texto.strip().partition(" ")
    if orden == "rm":
        if not dentro(resto):
            raise ValueError("fuera de la carpeta")
        os.remove(resto)
    elif orden == "write":
        nombre, _, mensaje = resto.partition(" ")
        if not (mensaje.startswith("'") and mensaje.endswith("'") and len(mensaje) > 1):
            raise ValueError("faltan las comillas")
        if not dentro(nombre):
            raise ValueError("fuera de la carpeta")
        with open(nombre, "w", encoding="utf-8", newline="") as archivo:
            archivo.write(mensaje[1:-1])
    elif orden == "cd":
        if not dentro(resto):
            raise ValueError("fuera de la carpeta")
        os.chdir(resto)
    elif orden == "mv":
        origen, destino = resto.split()
        if not (dentro(origen) and dentro(destino)):
            raise ValueError("fuera de la carpeta")
        if os.path.isdir(destino):
            destino = os.path.join(destino, os.path.basename(origen))
        if os.path.dirname(os.path.realpath(origen)) == os.path.dirname(os.path.realpath(destino)):
            raise ValueError("los directorios deben ser distintos")
        shutil.move(origen, destino)
    else:
        raise ValueError("orden desconocida")
    return f"La orden {orden} se hizo bien."


while True:
    datos, quien = enchufe.recvfrom(65535)
    try:
        texto = datos.decode("utf-8")
    except UnicodeDecodeError:
        enchufe.sendto("Fallo: eso no es texto".encode(), quien)
        continue
    if texto.strip() == "exit":
        enchufe.sendto("Adiós".encode(), quien)
        break
    if texto.strip() in ("ls", "1s"):
        trozo = []
        for fila in listar():
            if sum(len(f.encode()) + 1 for f in trozo) + len(fila.encode()) > 1000:
                enchufe.sendto("\n".join(trozo).encode(), quien)
                trozo = []
            trozo.append(fila)
        enchufe.sendto("\n".join(trozo).encode(), quien)
        continue
    try:
        enchufe.sendto(hacer(texto).encode(), quien)
    except (OSError, ValueError) as problema:
        enchufe.sendto(f"Fallo: {problema}".encode(), quien)
