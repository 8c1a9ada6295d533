import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Believes the names that a client sends. */
export const pathEscape: DiagnosisRule = {
  id: 'path-escape',
  title: { es: 'Un nombre lleva fuera de la carpeta', en: 'A name leads out of the folder' },
  explanation: {
    es: 'El nombre que envía el cliente se usa sin revisarlo. Con «../» o con una ruta absoluta, un cliente escribe donde quiera, por ejemplo encima de tu programa.',
    en: 'The name that the client sends is used unchecked. With “../” or with an absolute path a client writes wherever it likes, for example over your program.',
  },
  advice: {
    es: 'Usa solo la última parte del nombre, y rechaza los que no dejan ninguna.',
    en: 'Use only the last part of the name, and refuse those that leave none.',
  },
  remedy: `nombre = os.path.basename(nombre)
if nombre in ("", ".", ".."):
    raise ValueError("nombre no permitido")`,
  recognise: ({ reason }) => reason.code === 'escaped',
}
