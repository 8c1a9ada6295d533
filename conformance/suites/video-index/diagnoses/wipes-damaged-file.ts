import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Begins anew when it cannot read its data file, and overwrites it. */
export const wipesDamagedFile: DiagnosisRule = {
  id: 'wipes-damaged-file',
  title: { es: 'Borra un archivo que no entiende', en: 'Wipes a file that it does not understand' },
  explanation: {
    es: 'El archivo de datos estaba dañado; el servidor empezó con una lista vacía y en el primer cambio escribió encima. Lo que todavía se podía rescatar se perdió sin aviso.',
    en: 'The data file was damaged; the server began with an empty list and wrote over it with the first change. What could still be saved was lost without a word.',
  },
  advice: {
    es: 'Si el archivo no se entiende, dilo y no te inicies; o cámbiale el nombre antes de empezar de nuevo.',
    en: 'When the file is not understood, say so and do not start; or rename it before you begin anew.',
  },
  remedy: `except (ValueError, IndexError):
    sys.exit("bd_clientes.txt está dañado: corrígelo o cámbiale el nombre")`,
  recognise: ({ reason }) => reason.code === 'database-wiped',
}
