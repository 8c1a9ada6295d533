"""Solo rechaza los pickles que nombran el módulo os."""
import io
import pickle

from servidor_correcto import servir


class LectorConfiado(pickle.Unpickler):
    def find_class(self, module, name):
        if module in ("os", "posix", "nt", "subprocess"):
            raise pickle.UnpicklingError(f"no se acepta {module}.{name}")
        return super().find_class(module, name)


servir(lambda cuerpo: LectorConfiado(io.BytesIO(cuerpo)).load())
