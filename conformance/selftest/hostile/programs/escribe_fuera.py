"""Escribe en la carpeta de otra persona, en la del proyecto, en casa y en el sistema; dice lo que logró y termina."""
import os
from hostil import PROYECTO, VECINO, solo_en_caja

solo_en_caja()
CASA = os.path.expanduser("~root")
NUESTRO = f"hostil-{os.path.basename(os.path.dirname(VECINO))}"
LUGARES = [VECINO, os.path.dirname(VECINO), PROYECTO, "/", CASA, "/home", "/etc", "/usr/local", "/opt", "/mnt", "/run"]
LUGARES += ["/sys", "/proc/sys/kernel", "/proc/1/root/etc", f"/proc/1/root{CASA}"]
for lugar in LUGARES:
    for hace in (
        lambda: open(f"{lugar}/{NUESTRO}", "w").close(),
        lambda: open(f"{lugar}/suyo.txt", "a").write("mío"),
        lambda: os.remove(f"{lugar}/suyo.txt"),
        lambda: os.symlink("/", f"{lugar}/{NUESTRO}"),
    ):
        try:
            hace()
            print("LOGRÉ", lugar)
        except OSError:
            pass
for temporal in ("/tmp", "/var/tmp", "/dev/shm"):
    try:
        # esto se puede: es suyo, y fuera no se ve
        open(f"{temporal}/{NUESTRO}", "w").close()
    except OSError:
        pass
print("termino")
