import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'stores-the-beginning',
  role: 'client',
  mistake: { es: 'Guarda solo los primeros 100.000 bytes.', en: 'Stores only the first 100,000 bytes.' },
  requirement: 'ST-C2',
  caughtBy: ['storage/client/large-files'],
  command: 'python3 cliente_guarda_el_comienzo.py {host} {port}',
}
