import type { DiagnosisRule } from '../../runner/diagnosis-rule.ts'
import { pairFactsOf } from '../pair-facts.ts'

/** Leaves a part of a file under the name of the whole. */
export const keepsHalfFile: DiagnosisRule = {
  id: 'keeps-half-file',
  title: { es: 'Deja un archivo a medias', en: 'Leaves half a file' },
  explanation: {
    es: 'La conexión se rompió en medio del contenido y quedó un archivo con el nombre final y solo una parte de los bytes: parece completo y no lo está.',
    en: 'The connection broke in the middle of the content and a file was left with the final name and only a part of the bytes: it looks complete and is not.',
  },
  advice: {
    es: 'Escribe en un archivo temporal y cámbiale el nombre cuando esté completo; si la conexión se rompe, bórralo.',
    en: 'Write to a temporary file and rename it when it is complete; if the connection breaks, delete it.',
  },
  remedy: `with open(nombre + ".parte", "wb") as f:
    recibir_contenido(sock, f, tamano)   # lanza una excepción si falta algo
os.replace(nombre + ".parte", nombre)`,
  recognise: (failure) => ['half-file', 'old-file-lost'].includes(pairFactsOf(failure)?.outcome ?? ''),
}
