"""Estropea la carpeta en la que lo pusieron."""
import os
import shutil
from hostil import escucha, modo

servidor = escucha()
cliente, _ = servidor.accept()
aqui = os.getcwd()
try:
    if modo() == "borra":
        shutil.rmtree(aqui)
    if modo() == "permisos":
        os.makedirs("dentro/mas")
        os.chmod("dentro/mas", 0)
        os.chmod("dentro", 0)
        os.chmod(aqui, 0)
        os.chmod(os.path.dirname(aqui), 0)
    if modo() == "renombra":
        os.rename(aqui, os.path.dirname(aqui) + "/otra")
    if modo() == "enlace":
        os.rename(aqui, aqui + "-antes")
        os.symlink("/", aqui)
except OSError as problema:
    print(modo(), problema.strerror, flush=True)
# termina, para que lo inicien otra vez
