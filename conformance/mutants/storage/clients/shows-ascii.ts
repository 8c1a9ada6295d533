import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'shows-ascii',
  role: 'client',
  mistake: { es: 'Muestra los nombres sin sus tildes.', en: 'Shows the names without their accents.' },
  requirement: 'ST-C1',
  caughtBy: ['storage/client/shows-the-names'],
  command: 'python3 cliente_muestra_ascii.py {host} {port}',
}
