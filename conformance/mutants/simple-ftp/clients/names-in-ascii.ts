import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'names-in-ascii',
  role: 'client',
  mistake: {
    es: 'Pide el archivo sin las letras que no son ASCII.',
    en: 'Asks for the file without the letters that are not ASCII.',
  },
  requirement: 'FT-G4',
  caughtBy: ['simple-ftp/client/download/name-with-accents'],
  command: 'python3 cliente_nombre_ascii.py {host} {port}',
}
