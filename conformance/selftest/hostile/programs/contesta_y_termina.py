"""Contesta cualquier cosa y termina."""
from hostil import escucha, mensaje

cliente, _ = escucha().accept()
cliente.sendall(mensaje("{}"))
