"""Llena el disco de muchas maneras, con un límite propio; después acepta conexiones que no atiende."""
import os
import signal
from hostil import acepta_para_siempre, escucha, modo

MEGA = b"x" * 1048576
LUGARES = ["."] if os.path.exists("/proc/1/comm") and open("/proc/1/comm").read().strip() != "bwrap" else [".", "..", "/tmp", "/dev/shm"]
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)


def grande(lugar):
    with open(f"{lugar}/grande", "wb", 0) as f:
        for _ in range(600):
            f.write(MEGA)


def muchos(lugar):
    for i in range(20000):
        with open(f"{lugar}/f{i}", "wb") as f:
            f.write(b"x")
    for i in range(400):
        with open(f"{lugar}/g{i}", "wb") as f:
            f.write(MEGA)


def hueco(lugar):
    with open(f"{lugar}/hueco", "wb") as f:
        f.truncate(10**12)


def hondo(lugar):
    aqui = os.getcwd()
    os.chdir(lugar)
    try:
        for _ in range(1000):
            os.mkdir("honda")
            os.chdir("honda")
    finally:
        os.chdir(aqui)


def enlaces(lugar):
    os.symlink("/", f"{lugar}/raiz")
    os.symlink(".", f"{lugar}/vuelta")
    for i in range(20000):
        os.symlink("/etc/passwd", f"{lugar}/e{i}")


def tubo(lugar):
    for i in range(100):
        os.mkfifo(f"{lugar}/tubo{i}")


def nombres(lugar):
    carpeta = os.fsencode(lugar)
    for i in range(300):
        open(carpeta + b"/" + (b"%d-" % i).ljust(255, b"\xff"), "w").close()
        open(carpeta + b"/%d\x1b[2J\n<script>\x01\xc0" % i, "w").close()


aqui = os.getcwd()
servidor = escucha()
servidor.accept()
for lugar in LUGARES:
    try:
        globals()[modo()](lugar)
    except OSError as problema:
        print(modo(), lugar, problema.strerror, flush=True)
    os.chdir(aqui)
acepta_para_siempre(servidor)
