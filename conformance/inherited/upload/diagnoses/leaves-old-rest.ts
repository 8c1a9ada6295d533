import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Writes over the beginning of the old file and leaves its end. */
export const leavesOldRest: DiagnosisRule = {
  id: 'leaves-old-rest',
  title: { es: 'Deja el final del archivo viejo', en: 'Leaves the end of the old file' },
  explanation: {
    es: 'El archivo se abre con modo "r+b", que no lo vacía. Si el nuevo es más corto, detrás queda el final del viejo.',
    en: 'The file is opened with mode "r+b", which does not empty it. When the new one is shorter, the end of the old one remains behind it.',
  },
  advice: {
    es: 'Abre el archivo con modo "wb", o llama a truncate() después de escribir.',
    en: 'Open the file with mode "wb", or call truncate() after writing.',
  },
  remedy: `with open(nombre, "wb") as archivo:
    recibir_en(archivo, tamano)`,
  recognise: ({ facts: { details = {} } }) => isOver(details['actual'], details['old'], details['expected']),
}

function isOver(actual: unknown, old: unknown, expected: unknown): boolean {
  const areBytes = Buffer.isBuffer(actual) && Buffer.isBuffer(old) && Buffer.isBuffer(expected)
  return areBytes && Buffer.concat([expected, old.subarray(expected.length)]).equals(actual)
}
