"""Envía exit y sigue esperando comandos."""
from cliente_correcto import ClienteCorrecto, correr


class ExitSigue(ClienteCorrecto):
    def atender(self, comando):
        super().atender(comando)
        return True


correr(ExitSigue)
