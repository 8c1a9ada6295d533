"""Lee lo que no es suyo, por todos los caminos que conoce; dice lo que logró y termina."""
import glob
import os
from hostil import VECINO, solo_en_caja

solo_en_caja()
CASA = os.path.expanduser("~root")
DESEOS = ["/etc/shadow", f"{VECINO}/suyo.txt", f"{CASA}/.*", f"{CASA}/*", "/home/*/*", "/tmp/*/*", "/var/tmp/*", "/mnt/*"]
DESEOS += ["/proc/[0-9]*/environ", "/dev/mem", "/dev/sd*", "/dev/vd*", "/dev/kmsg", "/run/*", "/proc/kcore", "/proc/kmsg"]
DESEOS += [f"/proc/1/root{CASA}/*", "/proc/1/root/etc/shadow", "/proc/1/cwd/*", "/proc/1/fd/*"]
SUYO = os.path.realpath("..")
for deseo in DESEOS:
    for ruta in glob.glob(deseo):
        if not os.path.isfile(ruta) and not ruta.startswith("/dev") or os.path.realpath(ruta).startswith(SUYO):
            continue
        if ruta.startswith(f"/proc/{os.getpid()}/"):
            continue
        try:
            with open(ruta, "rb") as f:
                if f.read(1):
                    print("LOGRÉ leer", ruta)
        except OSError:
            pass
print("termino")
