"""Sus textos no tienen marca de final."""
from servidor_base_marca import ServidorMarca, correr

correr(ServidorMarca)
