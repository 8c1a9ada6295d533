import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'stops-at-a-dead-peer',
  role: 'client',
  mistake: {
    es: 'La cola termina cuando no logra conectarse.',
    en: 'The queue ends when it cannot connect.',
  },
  requirement: 'VP-D1',
  caughtBy: ['video-peer/client/goes-on-after-failures'],
  command: 'python3 muere_sin_proveedor.py {host} {port}',
}
