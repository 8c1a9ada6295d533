import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'does-not-wait',
  role: 'client',
  mistake: {
    es: 'Envía las cuatro partes sin esperar cada confirmación.',
    en: 'Sends the four parts without waiting for each acknowledgement.',
  },
  requirement: 'FP-C2',
  caughtBy: ['four-parts/client/four-acknowledged-parts'],
  diagnosis: 'sends-without-waiting',
  command: 'python3 cliente_sin_esperar.py {host} {port}',
}
