"""No hace nada, y para eso usa todo el procesador."""
from hostil import escucha

servidor = escucha()
while True:
    pass
