import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'forgets-what-follows-the-line',
  role: 'client',
  mistake: {
    es: 'Pierde lo que llega junto con la línea del tamaño.',
    en: 'Loses what comes together with the line of the size.',
  },
  requirement: 'IM-G2',
  caughtBy: ['image/client/image-with-its-size'],
  diagnosis: 'drops-after-first-frame',
  command: 'python3 cliente_pierde.py {host} {port}',
}
