"""Juega con los relojes: quiere cambiar la hora, pone alarmas y espera siempre un poco menos de lo que se aguanta."""
import signal
import time
from hostil import acepta_para_siempre, escucha

servidor = escucha()
try:
    time.clock_settime(time.CLOCK_REALTIME, 0) if open("/proc/1/comm").read().strip() == "bwrap" else None
    print("CAMBIÉ LA HORA", flush=True)
except OSError as problema:
    print(problema, flush=True)
signal.signal(signal.SIGPROF, lambda *_: None)
signal.setitimer(signal.ITIMER_PROF, 0.001, 0.001)


def atiende(cliente):
    for byte in b"00020":
        time.sleep(0.9)
        cliente.sendall(bytes([byte]))


acepta_para_siempre(servidor, atiende)
