import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'one-recv-per-acknowledgement',
  role: 'client',
  mistake: {
    es: 'Toma lo que da un recv por una confirmación entera.',
    en: 'Takes what one recv gives for a whole acknowledgement.',
  },
  requirement: 'FP-G12',
  caughtBy: ['four-parts/client/acknowledgement-in-two-pieces'],
  diagnosis: 'half-acknowledgement',
  command: 'python3 cliente_un_recv.py {host} {port}',
}
