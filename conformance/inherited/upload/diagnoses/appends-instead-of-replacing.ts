import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Opens the file for appending, so that the new one stands behind the old one. */
export const appendsInsteadOfReplacing: DiagnosisRule = {
  id: 'appends-instead-of-replacing',
  title: { es: 'Agrega al final en vez de reemplazar', en: 'Appends instead of replacing' },
  explanation: {
    es: 'El archivo se abre con modo "ab". Después de un sí, el archivo nuevo queda escrito detrás del viejo, y ya no se puede abrir.',
    en: 'The file is opened with mode "ab". After a yes the new file is written behind the old one, and can no longer be opened.',
  },
  advice: {
    es: 'Abre el archivo con modo "wb", que lo vacía, y solo cuando el cliente haya dicho que sí.',
    en: 'Open the file with mode "wb", which empties it, and only when the client has said yes.',
  },
  remedy: `with open(nombre, "wb") as archivo:
    recibir_en(archivo, tamano)`,
  recognise: ({ facts: { details = {} } }) => isJoined(details['actual'], details['old'], details['expected']),
}

function isJoined(actual: unknown, old: unknown, expected: unknown): boolean {
  const areBytes = Buffer.isBuffer(actual) && Buffer.isBuffer(old) && Buffer.isBuffer(expected)
  return areBytes && Buffer.concat([old, expected]).equals(actual)
}
