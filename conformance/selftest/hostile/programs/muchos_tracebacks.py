"""Falla en cada conexión, mil veces, con tracebacks hondos."""
import sys
import traceback
from hostil import acepta_para_siempre, escucha


def cae(n):
    return 1 // n if n == 0 else cae(n - 1) + cae(n - 1)


def atiende(cliente):
    for _ in range(1000):
        try:
            cae(900)
        except Exception:
            traceback.print_exc(file=sys.stderr)
    raise OSError


acepta_para_siempre(escucha(), atiende)
