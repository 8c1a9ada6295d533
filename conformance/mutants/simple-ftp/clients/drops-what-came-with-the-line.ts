import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'drops-what-came-with-the-line',
  role: 'client',
  mistake: {
    es: 'Tira lo que llegó junto con la primera línea.',
    en: 'Throws away what came together with the first line.',
  },
  requirement: 'FT-C1',
  caughtBy: ['simple-ftp/client/download/in-one-segment'],
  diagnosis: 'drops-after-first-frame',
  command: 'python3 cliente_tira_el_resto.py {host} {port}',
}
