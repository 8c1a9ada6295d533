import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Writes under the final name before everything has come. */
export const leavesHalfFile: DiagnosisRule = {
  id: 'leaves-half-file',
  title: { es: 'Deja imágenes a medias', en: 'Leaves half images' },
  explanation: {
    es: 'La imagen se escribe directamente con su nombre. Si el servidor se va antes del final, queda un archivo que parece completo y no lo está.',
    en: 'The image is written straight under its name. When the server goes before the end, a file remains that looks complete and is not.',
  },
  advice: {
    es: 'Escribe con un nombre provisorio y ponle el suyo cuando estén todos los bytes; si no llegan, bórralo.',
    en: 'Write under a temporary name and give it its own when all bytes are there; delete it when they do not come.',
  },
  remedy: `with open(nombre + ".parte", "wb") as archivo:
    recibir_en(archivo, tamano)
os.replace(nombre + ".parte", nombre)`,
  recognise: ({ reason }) => reason.code === 'half-file',
}
