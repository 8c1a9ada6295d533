import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'shows-the-first-name',
  role: 'client',
  mistake: { es: 'Muestra solo el primer nombre.', en: 'Shows only the first name.' },
  requirement: 'ST-C1',
  caughtBy: ['storage/client/shows-the-names'],
  command: 'python3 cliente_muestra_uno.py {host} {port}',
}
