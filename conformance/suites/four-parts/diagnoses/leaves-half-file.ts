import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Writes under the final name before everything has come. */
export const leavesHalfFile: DiagnosisRule = {
  id: 'leaves-half-file',
  title: { es: 'Deja archivos a medias', en: 'Leaves half files' },
  explanation: {
    es: 'Las partes se escriben directamente en el archivo final. Si el cliente desaparece, queda un archivo que parece completo y no lo está.',
    en: 'The parts are written straight into the final file. When the client vanishes, a file remains that looks complete and is not.',
  },
  advice: {
    es: 'Escribe en un nombre provisorio y cámbialo por el definitivo después de la cuarta parte; si el cliente se va antes, bórralo.',
    en: 'Write under a temporary name and change it to the final one after the fourth part; delete it when the client leaves before.',
  },
  remedy: `provisorio = ruta + ".parcial"
try:
    recibir_en(provisorio)
    os.replace(provisorio, ruta)
except ConnectionError:
    os.remove(provisorio)`,
  recognise: ({ reason }) => reason.code === 'half-file',
}
