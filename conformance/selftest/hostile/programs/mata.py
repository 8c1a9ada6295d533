"""Mata a quien puede: al que lo inició, a su grupo, a todos. Solo en una caja."""
import os
import signal
from hostil import acepta_para_siempre, escucha, modo, solo_en_caja

solo_en_caja()
servidor = escucha()
servidor.accept()
if modo() == "padre":
    for numero in (signal.SIGTERM, signal.SIGKILL):
        os.kill(os.getppid(), numero)
if modo() == "grupo":
    os.killpg(0, signal.SIGKILL)
if modo() == "todos":
    os.kill(-1, signal.SIGKILL)
if modo() == "primero":
    os.kill(1, signal.SIGKILL)
    os.kill(1, signal.SIGSEGV)
acepta_para_siempre(servidor)
