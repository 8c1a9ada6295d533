"""Se convierte en otro programa, sin entorno y con otro nombre."""
import os
from hostil import VECINO, VIDA, escucha

servidor = escucha()
os.set_inheritable(servidor.fileno(), True)
os.execve("/bin/sh", ["otro-nombre", "-c", f"trap '' INT TERM HUP; sleep {VIDA}; : {VECINO}"], {})
