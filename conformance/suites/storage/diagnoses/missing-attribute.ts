import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Leaves out an attribute of `Mensaje`. */
export const missingAttribute: DiagnosisRule = {
  id: 'missing-attribute',
  title: { es: 'Al Mensaje le falta un atributo', en: 'The Mensaje lacks an attribute' },
  explanation: {
    es: 'El objeto llegó, pero sin el atributo que el otro programa lee. En Python eso termina en un AttributeError del otro lado.',
    en: 'The object came, but without the attribute that the other program reads. In Python that ends in an AttributeError on the other side.',
  },
  advice: {
    es: 'Define los tres atributos en __init__ («operacion», «data» y «estado»), con None cuando no se usan, y con los mismos nombres que el cliente.',
    en: 'Define the three attributes in __init__ (“operacion”, “data” and “estado”), with None where they are not used, and with the same names as the client.',
  },
  remedy: `class Mensaje:
    def __init__(self, operacion=None, data=None, estado=None):
        self.operacion = operacion
        self.data = data
        self.estado = estado`,
  recognise: ({ facts }) => facts.details?.['missing'] !== undefined,
}
