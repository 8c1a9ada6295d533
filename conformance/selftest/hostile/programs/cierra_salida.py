"""Cierra su terminal y su teclado en cuanto empieza."""
import os
from hostil import acepta_para_siempre, escucha

servidor = escucha()
os.closerange(0, 3)
acepta_para_siempre(servidor)
