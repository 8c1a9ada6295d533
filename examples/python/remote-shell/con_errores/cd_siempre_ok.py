"""ERROR DELIBERADO: cd a un directorio que no existe también responde OK.

Uso: python3 cd_siempre_ok.py [host] [puerto]
"""
import os
import shutil
import socket
import sys

TAMANO_MAXIMO = 65507
TROZO_LISTA = 8000
INICIO = os.path.realpath(os.getcwd())


class ErrorComando(Exception):
    """El comando no se pudo hacer; el texto dice por qué."""


def ruta_segura(nombre, actual):
    """La ruta de un nombre, si no sale de la carpeta del servidor."""
    ruta = os.path.realpath(os.path.join(actual, nombre))
    if ruta != INICIO and not ruta.startswith(INICIO + os.sep):
        raise ErrorComando("eso queda fuera de la carpeta del servidor")
    return ruta


def listar(actual):
    """Los nombres, en uno o más datagramas.

    Si la lista no cabe en uno, se parte entre dos nombres: todos los
    datagramas menos el último terminan en un salto de línea.
    """
    trozos = []
    trozo = ""
    for nombre in sorted(os.listdir(actual)):
        if len((trozo + nombre).encode(errors="replace")) >= TROZO_LISTA:
            trozos.append(trozo)
            trozo = ""
        trozo += nombre + "\n"
    trozos.append(trozo[:-1])
    return [texto.encode(errors="replace") for texto in trozos]


def borrar(nombre, actual):
    ruta = ruta_segura(nombre, actual)
    if not os.path.isfile(ruta):
        raise ErrorComando("ese fichero no existe")
    os.remove(ruta)


def escribir(resto, actual):
    """El mensaje es todo lo que hay entre la primera y la última comilla."""
    primera = resto.find("'")
    ultima = resto.rfind("'")
    nombre = resto[:primera].strip()
    if primera == ultima or nombre == "":
        raise ErrorComando("se escribe así: write <fichero> '<mensaje>'")
    ruta = ruta_segura(nombre, actual)
    with open(ruta, "w", encoding="utf-8", newline="") as fichero:
        fichero.write(resto[primera + 1:ultima])


def cambiar_directorio(nombre, actual):
    ruta = ruta_segura(nombre, actual)
    if nombre == "" or not os.path.isdir(ruta):
        return actual
    return ruta


def mover(resto, actual):
    """El destino es otro directorio, o la ruta de un fichero en otro."""
    origen, _, destino = resto.rpartition(" ")
    if origen == "" or destino == "":
        raise ErrorComando("se escribe así: mv <origen> <destino>")
    desde = ruta_segura(origen.strip(), actual)
    hasta = ruta_segura(destino, actual)
    if not os.path.isfile(desde):
        raise ErrorComando("el fichero de origen no existe")
    if os.path.isdir(hasta):
        hasta = os.path.join(hasta, os.path.basename(desde))
    if not os.path.isdir(os.path.dirname(hasta)):
        raise ErrorComando("el directorio de destino no existe")
    if os.path.dirname(hasta) == os.path.dirname(desde):
        raise ErrorComando("los directorios deben ser distintos")
    if os.path.exists(hasta):
        raise ErrorComando("en el destino ya hay algo con ese nombre")
    shutil.move(desde, hasta)


def hacer(comando, actual):
    """Hace un comando; da los datagramas de la respuesta y el directorio."""
    palabra, _, resto = comando.strip().partition(" ")
    resto = resto.strip()
    # En el enunciado, ls está impreso como 1s.
    if palabra in ("ls", "1s"):
        return listar(actual), actual
    if palabra == "rm":
        borrar(resto, actual)
    elif palabra == "write":
        escribir(resto, actual)
    elif palabra == "cd":
        actual = cambiar_directorio(resto, actual)
    elif palabra == "mv":
        mover(resto, actual)
    elif palabra != "exit":
        raise ErrorComando("comando desconocido")
    return [b"OK"], actual


def main():
    host = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    puerto = int(sys.argv[2]) if len(sys.argv) > 2 else 50006
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as conexion:
        conexion.bind((host, puerto))
        print(f"Servidor escuchando en {host}:{puerto}", flush=True)
        actual = INICIO
        terminar = False
        while not terminar:
            datos, cliente = conexion.recvfrom(TAMANO_MAXIMO)
            try:
                comando = datos.decode()
                respuestas, actual = hacer(comando, actual)
                terminar = comando.split()[:1] == ["exit"]
            except (ErrorComando, OSError, ValueError) as error:
                respuestas = [f"ERROR {error}".encode(errors="replace")]
            for respuesta in respuestas:
                conexion.sendto(respuesta, cliente)
            print(f"{cliente}: {datos[:60]!r}", flush=True)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        print("Hasta luego")
