"""Con exit termina sin avisar al servidor."""
from cliente_correcto import ClienteCorrecto, correr


class ExitCallado(ClienteCorrecto):
    def atender(self, comando):
        return comando != "exit" and super().atender(comando)


correr(ExitCallado)
