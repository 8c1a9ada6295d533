"""Acepta a todos y no contesta a nadie."""
from hostil import acepta_para_siempre, escucha

acepta_para_siempre(escucha())
