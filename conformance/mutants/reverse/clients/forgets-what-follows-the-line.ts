import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'forgets-what-follows-the-line',
  role: 'client',
  mistake: {
    es: 'Pierde lo que llega junto con la línea del tamaño.',
    en: 'Loses what comes together with the line of the size.',
  },
  requirement: 'RV-G2',
  caughtBy: ['reverse/client/answer-in-one-segment'],
  alsoFails: ['reverse/client/messages'],
  diagnosis: 'drops-after-first-frame',
  command: 'python3 cliente_pierde.py {host} {port}',
}
