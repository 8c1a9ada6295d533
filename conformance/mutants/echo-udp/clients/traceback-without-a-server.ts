import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'traceback-without-a-server',
  role: 'client',
  mistake: {
    es: 'Sin servidor termina con un traceback.',
    en: 'Without a server it ends with a traceback.',
  },
  requirement: 'EU-C2',
  caughtBy: ['echo-udp/client/before-the-server'],
  command: 'python3 cliente_traza.py {host} {port}',
}
