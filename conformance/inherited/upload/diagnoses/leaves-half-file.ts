import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Writes under the final name before everything has come. */
export const leavesHalfFile: DiagnosisRule = {
  id: 'leaves-half-file',
  title: { es: 'Deja ficheros a medias', en: 'Leaves half files' },
  explanation: {
    es: 'Los bytes se escriben directamente en el fichero final. Si el cliente desaparece, queda un fichero que parece completo y no lo está, y el viejo se ha perdido.',
    en: 'The bytes are written straight into the final file. When the client vanishes, a file remains that looks complete and is not, and the old one is lost.',
  },
  advice: {
    es: 'Escribe con un nombre provisional y cámbialo por el definitivo cuando llegue el último byte; si el cliente se va antes, bórralo.',
    en: 'Write under a temporary name and change it to the final one when the last byte has come; delete it when the client leaves before.',
  },
  remedy: `provisional = nombre + ".parcial"
try:
    recibir_en(provisional, tamano)
    os.replace(provisional, nombre)
except ConnectionError:
    os.remove(provisional)`,
  recognise: ({ caseId, reason }) =>
    reason.code === 'half-file' || (reason.code === 'old-file-lost' && !caseId.endsWith('/never-answers')),
}
