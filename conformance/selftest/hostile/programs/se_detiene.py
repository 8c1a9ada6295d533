"""Se detiene a sí mismo: ni vive ni muere."""
import os
import signal
from hostil import escucha

servidor = escucha()
servidor.accept()
os.kill(os.getpid(), signal.SIGSTOP)
servidor.accept()
