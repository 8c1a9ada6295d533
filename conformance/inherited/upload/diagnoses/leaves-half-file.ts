import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Writes under the final name before everything has come. */
export const leavesHalfFile: DiagnosisRule = {
  id: 'leaves-half-file',
  title: { es: 'Deja archivos a medias', en: 'Leaves half files' },
  explanation: {
    es: 'Los bytes se escriben directamente en el archivo final. Si el cliente desaparece, queda un archivo que parece completo y no lo está, y el viejo se ha perdido.',
    en: 'The bytes are written straight into the final file. When the client vanishes, a file remains that looks complete and is not, and the old one is lost.',
  },
  advice: {
    es: 'Escribe con un nombre provisorio y cámbialo por el definitivo cuando llegue el último byte; si el cliente se va antes, bórralo.',
    en: 'Write under a temporary name and change it to the final one when the last byte has come; delete it when the client leaves before.',
  },
  remedy: `provisorio = nombre + ".parcial"
try:
    recibir_en(provisorio, tamano)
    os.replace(provisorio, nombre)
except ConnectionError:
    os.remove(provisorio)`,
  recognise: ({ caseId, reason }) =>
    reason.code === 'half-file' || (reason.code === 'old-file-lost' && !caseId.endsWith('/never-answers')),
}
