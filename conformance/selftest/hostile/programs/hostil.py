"""Lo que comparten los programas hostiles: la dirección que reciben y cómo esperan."""
import os
import socket
import sys
import time

HOST, PUERTO = sys.argv[1], int(sys.argv[2])
# una carpeta de otra persona, y la del proyecto
VECINO, PROYECTO = "/" + sys.argv[3], "/" + sys.argv[4]
# un programa que nadie termina se termina solo
VIDA = 90


def modo():
    """Qué variante se pidió."""
    return sys.argv[5]


def escucha():
    """Abre el puerto TCP que se pidió."""
    return socket.create_server((HOST, PUERTO), backlog=100)


def escucha_udp():
    """Abre el puerto UDP que se pidió."""
    s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    s.bind((HOST, PUERTO))
    return s


def conecta():
    """Llama al servidor, y le da tiempo para abrir su puerto."""
    for _ in range(100):
        try:
            return socket.create_connection((HOST, PUERTO), 5)
        except OSError:
            time.sleep(0.05)
    sys.exit("no hay nadie")


def acepta_para_siempre(servidor, atiende=lambda cliente: None):
    """Acepta a todos y no suelta a ninguno."""
    clientes = []
    while True:
        cliente, _ = servidor.accept()
        clientes.append(cliente)
        try:
            atiende(cliente)
        except OSError:
            pass


def mensaje(texto):
    """Como en el lienzo: el largo en cinco cifras, y el texto."""
    datos = texto if isinstance(texto, bytes) else texto.encode()
    return b"%05d" % len(datos) + datos


def solo_en_caja():
    """Lo que aquí sigue dañaría una máquina: solo se hace donde el primer proceso es el de la caja."""
    if open("/proc/1/comm").read().strip() != "bwrap":
        sys.exit("sin caja no se intenta")


def termina_solo():
    """Por si nadie lo termina."""
    import signal

    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(VIDA)


os.nice(5)
termina_solo()
