import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'whole-file',
  role: 'client',
  mistake: {
    es: 'Envía el archivo entero de una vez.',
    en: 'Sends the whole file at once.',
  },
  requirement: 'FP-C2',
  caughtBy: ['four-parts/client/four-acknowledged-parts'],
  diagnosis: 'sends-without-waiting',
  command: 'python3 cliente_entero.py {host} {port}',
}
