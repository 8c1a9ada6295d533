import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'name-in-ascii',
  role: 'client',
  mistake: {
    es: 'Cambia por «?» las letras que no son ASCII.',
    en: 'Changes letters that are not ASCII to “?”.',
  },
  requirement: 'FP-G4',
  caughtBy: ['four-parts/client/accents-and-spaces'],
  command: 'python3 cliente_nombre_ascii.py {host} {port}',
}
