import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'texts-without-end',
  role: 'server',
  mistake: {
    es: 'Nada marca el final de un texto: toma un recv por un mensaje.',
    en: 'Nothing marks the end of a text: takes one recv for a message.',
  },
  requirement: 'FT-G12',
  caughtBy: ['simple-ftp/framing/ends-are-marked'],
  diagnosis: 'unframed-wire',
  wire: 'size-apart',
  command: 'python3 servidor_sin_marco.py {host} {port}',
}
