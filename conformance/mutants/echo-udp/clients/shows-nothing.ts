import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'shows-nothing',
  role: 'client',
  mistake: {
    es: 'No muestra la respuesta.',
    en: 'Does not show the answer.',
  },
  requirement: 'EU-C1.2',
  caughtBy: ['echo-udp/client/shows-the-answer'],
  command: 'python3 cliente_mudo.py {host} {port}',
}
