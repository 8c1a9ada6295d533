"""El padre termina; un nieto en otra sesión se queda con el puerto y con la conexión."""
import os
import time
from hostil import VIDA, acepta_para_siempre, escucha

servidor = escucha()
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.closerange(0, 3)
        acepta_para_siempre(servidor)
    os._exit(0)
servidor.accept()
time.sleep(0.2)
