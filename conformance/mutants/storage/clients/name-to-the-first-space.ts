import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'name-to-the-first-space',
  role: 'client',
  mistake: { es: 'Pide solo la primera palabra del nombre.', en: 'Asks for the first word of the name only.' },
  requirement: 'ST-C2',
  caughtBy: ['storage/client/stores-a-file'],
  command: 'python3 cliente_corta_el_nombre.py {host} {port}',
}
