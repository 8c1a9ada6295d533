import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'name-up-to-a-space',
  role: 'client',
  mistake: {
    es: 'Usa el nombre solo hasta el primer espacio.',
    en: 'Uses the name up to the first space only.',
  },
  requirement: 'IM-G4',
  caughtBy: ['image/client/strange-name'],
  command: 'python3 cliente_corta_el_nombre.py {host} {port}',
}
