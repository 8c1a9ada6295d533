"""ERROR DELIBERADO: de la lista solo envía los dos primeros nombres.

Uso: python3 servidor_lista_corta.py [host] [puerto]
"""
import os
import re
import shutil
import socket
import sys

INICIO = os.path.realpath(os.getcwd())


def dentro(ruta):
    real = os.path.realpath(ruta)
    if real != INICIO and not real.startswith(INICIO + os.sep):
        raise OSError("está fuera de la carpeta del servidor")
    return real


def listar(_):
    return "\n".join(sorted(os.listdir("."))[:2]) or "(vacío)"


def borrar(resto):
    os.remove(dentro(resto))
    return "borrado"


def escribir(resto):
    partes = re.fullmatch(r"(\S+) '(.*)'", resto, re.DOTALL)
    if partes is None:
        raise OSError("se escribe: write <fichero> '<mensaje>'")
    with open(dentro(partes[1]), "w", encoding="utf-8") as fichero:
        fichero.write(partes[2])
    return "escrito"


def cambiar(resto):
    os.chdir(dentro(resto))
    return "ahora en " + os.path.relpath(".", INICIO)


def mover(resto):
    origen, destino = resto.split()
    if not os.path.isdir(dentro(destino)):
        raise OSError("el destino no es un directorio")
    if os.path.dirname(dentro(origen)) == dentro(destino):
        raise OSError("el origen y el destino son el mismo directorio")
    shutil.move(dentro(origen), dentro(destino))
    return "movido"


COMANDOS = {"ls": listar, "rm": borrar, "write": escribir, "cd": cambiar, "mv": mover}


def hacer(comando):
    palabra, _, resto = comando.strip().partition(" ")
    if palabra == "exit":
        return "ok", "adiós"
    if palabra not in COMANDOS:
        return "mal", "no conozco ese comando"
    try:
        return "ok", COMANDOS[palabra](resto)
    except (OSError, ValueError) as error:
        return "mal", f"no se pudo: {error}"


def main(host, puerto):
    contestadas = {}
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
        udp.bind((host, puerto))
        print(f"Servidor escuchando en {host}:{udp.getsockname()[1]}", flush=True)
        while True:
            datos, cliente = udp.recvfrom(65535)
            numero, _, comando = datos.decode(errors="replace").partition("|")
            if (cliente, numero) not in contestadas:
                estado, texto = hacer(comando)
                contestadas[cliente, numero] = f"{numero}|{estado}|{texto}".encode()
            udp.sendto(contestadas[cliente, numero], cliente)
            if comando.strip() == "exit":
                return


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50006
    try:
        main(HOST, PUERTO)
    except KeyboardInterrupt:
        print()
