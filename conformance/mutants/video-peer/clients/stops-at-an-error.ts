import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'stops-at-an-error',
  role: 'client',
  mistake: {
    es: 'La cola termina cuando recibe un ERROR.',
    en: 'The queue ends when it receives an ERROR.',
  },
  requirement: 'VP-D1',
  caughtBy: ['video-peer/client/goes-on-after-failures'],
  command: 'python3 muere_con_error.py {host} {port}',
}
