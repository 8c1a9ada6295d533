"""Lee con pickle.loads, que ejecuta lo que el pickle pida."""
import pickle

from servidor_correcto import servir

servir(pickle.loads)
