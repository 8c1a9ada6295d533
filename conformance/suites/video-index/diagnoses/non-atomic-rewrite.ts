import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Empties its data file before it writes it anew. */
export const nonAtomicRewrite: DiagnosisRule = {
  id: 'non-atomic-rewrite',
  title: { es: 'Vacía su archivo antes de escribirlo', en: 'Empties its file before it writes it' },
  explanation: {
    es: 'open(..., "w") vacía el archivo de inmediato. Si el programa termina antes de escribirlo todo, queda medio archivo y lo anterior ya no existe.',
    en: 'open(..., "w") empties the file at once. When the program ends before all is written, half a file is left and what was before is gone.',
  },
  advice: {
    es: 'Escribe en otro archivo de la misma carpeta y, cuando esté completo, ponlo en el lugar del anterior con os.replace.',
    en: 'Write to another file in the same folder and, when it is whole, put it in the place of the old one with os.replace.',
  },
  remedy: `with open("bd_clientes.tmp", "w", encoding="utf-8") as archivo:
    archivo.write(texto)
os.replace("bd_clientes.tmp", "bd_clientes.txt")`,
  recognise: ({ reason }) => reason.code === 'in-place-rewrite',
}
