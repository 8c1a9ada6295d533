import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'shows-nothing',
  role: 'client',
  mistake: {
    es: 'No muestra lo que llega.',
    en: 'Does not show what comes.',
  },
  requirement: 'HD-C1.2',
  caughtBy: ['helpdesk/client/shows-what-comes'],
  command: 'python3 cliente_mudo.py {host} {port}',
}
