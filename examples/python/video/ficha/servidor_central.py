"""Servidor central tal como lo da la ficha, contado de nuevo: mismas respuestas y mismos descuidos.

Uso: python3 servidor_central.py [host] [puerto]     (la ficha escucha en 0.0.0.0, puerto 1025)
"""
import socket
import sys
import threading
from datetime import datetime

COMANDOS = {"INSC", "VIDEOS", "INFO", "DESCARGAR"}


def anotar(mensaje):
    """Muestra un mensaje con la hora adelante."""
    print(datetime.now().strftime("%H:%M:%S"), mensaje, flush=True)


class Cliente:
    """Alguien que se inscribió, con los videos que dice tener."""

    def __init__(self, nombre, ip, puerto, videos):
        self.nombre = nombre
        self.ip = ip
        self.puerto = puerto
        self.videos = list(videos)


def escribir_base(clientes):
    """Escribe todo de nuevo sobre el mismo archivo: si algo falla a la mitad, queda cortado."""
    with open("bd_clientes.txt", "w") as base:
        base.write(f"{len(clientes)}\n")
        for c in clientes:
            base.write(f"{c.nombre} {c.ip} {c.puerto} {len(c.videos)}\n")
            for video in c.videos:
                base.write(f"{video}\n")
        anotar("Cambió la base de datos")


def leer_base():
    """Los clientes que quedaron en el archivo la última vez."""
    clientes = []
    try:
        with open("bd_clientes.txt", "r") as base:
            total = int(base.readline().strip())
            for _ in range(total):
                datos = base.readline().strip().split()
                nombre, ip, puerto, cantidad = datos[0], datos[1], datos[2], int(datos[3])
                videos = [base.readline().strip() for _ in range(cantidad)]
                clientes.append(Cliente(nombre, ip, puerto, videos))
    except FileNotFoundError:
        anotar("Todavía no existe el archivo 'bd_clientes.txt'.")
    return clientes


def esta_inscrito(addr, clientes):
    """Solo mira la dirección IP: da lo mismo quién la haya inscrito."""
    for c in clientes:
        if str(c.ip) == str(addr[0]):
            return True
    return False


def inscripcion(solicitud, clientes):
    if len(solicitud) != 4:
        return "Formato de entrada incorrecto\nINSC nom_cliente IP puerto_escucha"
    for c in clientes:
        if c.nombre == solicitud[1]:
            return "Usuario ya registrado"
    nuevo = Cliente(solicitud[1], solicitud[2], solicitud[3], [])
    clientes.append(nuevo)
    escribir_base(clientes)
    anotar(f"Nuevo cliente: {nuevo.nombre}")
    return f"El cliente {nuevo.nombre} ha sido agregado exitosamente"


def videos(solicitud, clientes, addr):
    if len(solicitud) < 3:
        return "Formato de entrada incorrecto\nVIDEOS nom_cliente cantidad_videos lista_videos"
    if esta_inscrito(addr, clientes):
        nombre = solicitud[1]
        for c in clientes:
            if c.nombre == nombre:
                c.videos.extend(solicitud[3:])
                escribir_base(clientes)
                anotar(f"Más videos de {nombre}")
                return "Se agregaron los videos exitosamente"
        return "El cliente proporcionado no existe. Asegúrese de inscribirlo primero"
    return "Regístrese primero"


def informacion(solicitud, clientes, addr):
    if len(solicitud) != 1:
        return "Formato de entrada incorrecto\nINFO"
    if esta_inscrito(addr, clientes):
        lista = "\n".join(video for c in clientes for video in c.videos)
        anotar("Alguien pidió la lista de videos")
        return lista if lista else "No hay videos registrados"
    return "Regístrese primero"


def descargar(solicitud, clientes, addr):
    if len(solicitud) != 2:
        return "Formato de entrada incorrecto\nDESCARGAR nom_video"
    if esta_inscrito(addr, clientes):
        buscado = solicitud[1]
        for c in clientes:
            if buscado in c.videos:
                anotar(f"Se dijo quién tiene {buscado}")
                return f"EXITO {c.ip} {c.puerto}"
        return "El video que busca no existe"
    return "Regístrese primero"


def procesar(solicitud, clientes, addr):
    """La respuesta a las palabras de un comando; no piensa en que podría no haber ninguna."""
    if solicitud[0].upper() in COMANDOS:
        if solicitud[0].upper() == "INSC":
            return inscripcion(solicitud, clientes)
        if solicitud[0].upper() == "VIDEOS":
            return videos(solicitud, clientes, addr)
        if solicitud[0].upper() == "INFO":
            return informacion(solicitud, clientes, addr)
        if solicitud[0].upper() == "DESCARGAR":
            return descargar(solicitud, clientes, addr)
    return "Comando desconocido"


def conversar(conn, addr, clientes):
    """El hilo de un cliente: un recv es un comando, y una respuesta es un send."""
    anotar(f"Se conectó {addr}")
    with conn:
        while True:
            datos = conn.recv(1024).decode("utf-8")
            if not datos:
                anotar(f"Se fue {addr}")
                break
            respuesta = procesar(datos.split(), clientes, addr)
            conn.send(respuesta.encode("utf-8"))


def servidor(host, puerto):
    clientes = leer_base()
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as s:
        s.bind((host, puerto))
        s.listen()
        anotar(f"Servidor escuchando en {host}:{puerto}")
        while True:
            conn, addr = s.accept()
            threading.Thread(target=conversar, args=(conn, addr, clientes)).start()


if __name__ == "__main__":
    servidor(
        sys.argv[1] if len(sys.argv) > 1 else "0.0.0.0",
        int(sys.argv[2]) if len(sys.argv) > 2 else 1025,
    )
