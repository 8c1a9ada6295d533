"""Dos procesos se vigilan: cuando uno muere, el otro lo crea de nuevo en otra sesión. Hasta 200 veces y durante 60 s."""
import os
import signal
import time
from hostil import acepta_para_siempre, escucha

servidor = escucha()
hasta = time.monotonic() + 60


def vigila(veces):
    os.setsid()
    for senal in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(senal, signal.SIG_IGN)
    padre = os.getppid()
    while time.monotonic() < hasta and os.getppid() == padre:
        time.sleep(0.005)
    if time.monotonic() < hasta and veces < 200:
        nace(veces + 1)
        time.sleep(5)
    os._exit(0)


def nace(veces):
    if os.fork() == 0:
        vigila(veces)


nace(0)
acepta_para_siempre(servidor)
