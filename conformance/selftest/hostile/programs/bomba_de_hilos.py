"""Crea hilos mientras puede, hasta 5.000."""
import threading
import time
from hostil import escucha

servidor = escucha()
servidor.accept()
hilos = 0
while hilos < 5000:
    try:
        threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
        hilos += 1
    except RuntimeError:
        time.sleep(0.01)
servidor.accept()
time.sleep(60)
