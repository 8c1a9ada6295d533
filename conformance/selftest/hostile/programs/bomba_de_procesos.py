"""Se multiplica: cada proceso crea otros, hasta 2.000 y durante 20 segundos como mucho."""
import os
import time
from hostil import conecta, escucha
import sys

QUIEN = sys.argv[5]
MAXIMO = int(sys.argv[6]) if len(sys.argv) > 6 else 2000
hasta = time.monotonic() + 20
# cada proceso nuevo gasta un byte de este tubo: cuando está vacío, nadie crea más
lee, escribe = os.pipe()
os.write(escribe, b"x" * MAXIMO)
os.close(escribe)
os.nice(5)

if QUIEN == "servidor":
    escucha().accept()
else:
    conecta()
while time.monotonic() < hasta and os.read(lee, 1):
    try:
        os.fork()
    except OSError:
        time.sleep(0.05)
while time.monotonic() < hasta:
    time.sleep(0.2)
