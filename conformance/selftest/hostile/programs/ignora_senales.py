"""No hace caso de ninguna señal que se pueda ignorar."""
import signal
from hostil import acepta_para_siempre, escucha

for numero in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP, signal.SIGALRM, signal.SIGSEGV}:
    try:
        signal.signal(numero, signal.SIG_IGN)
    except (OSError, ValueError):
        pass
acepta_para_siempre(escucha())
