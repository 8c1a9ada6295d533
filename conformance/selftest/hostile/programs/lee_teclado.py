"""Lee su teclado para siempre, y no llama a nadie ni escucha."""
import sys
from hostil import VIDA
import time

hasta = time.monotonic() + VIDA
while time.monotonic() < hasta:
    if not sys.stdin.readline():
        time.sleep(0.05)
