import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'name-in-ascii',
  role: 'client',
  mistake: {
    es: 'Quita del nombre lo que no es ASCII.',
    en: 'Takes out of the name what is not ASCII.',
  },
  requirement: 'UU-G4',
  caughtBy: ['upload-udp/client/accents-and-spaces'],
  command: 'python3 cliente_nombre_ascii.py {host} {port}',
}
