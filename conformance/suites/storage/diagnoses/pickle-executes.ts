import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Runs what a pickle asks for. */
export const pickleExecutes: DiagnosisRule = {
  id: 'pickle-executes',
  title: { es: 'El pickle ejecuta lo que el cliente quiera', en: 'The pickle runs whatever the client wants' },
  explanation: {
    es: 'pickle.loads no solo lee datos: un pickle puede nombrar cualquier función de Python y pedir que se la llame, por ejemplo os.system. Quien se conecta al servidor puede así ejecutar comandos en ese computador.',
    en: 'pickle.loads does not only read data: a pickle can name any function of Python and ask for it to be called, for example os.system. Whoever connects to the server can thus run commands on that machine.',
  },
  advice: {
    es: 'Usa una subclase de pickle.Unpickler cuyo find_class acepte solamente __main__.Mensaje.',
    en: 'Use a subclass of pickle.Unpickler whose find_class accepts nothing but __main__.Mensaje.',
  },
  remedy: `class Lector(pickle.Unpickler):
    def find_class(self, module, name):
        if (module, name) == ("__main__", "Mensaje"):
            return Mensaje
        raise pickle.UnpicklingError(f"no se acepta {module}.{name}")

mensaje = Lector(io.BytesIO(cuerpo)).load()`,
  recognise: ({ reason }) => reason.code === 'code-ran',
}
