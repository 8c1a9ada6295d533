import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'does-not-say-sent',
  role: 'client',
  mistake: {
    es: 'No dice que el archivo se envió.',
    en: 'Does not say that the file was sent.',
  },
  requirement: 'RV-C3.1',
  caughtBy: ['reverse/client/messages'],
  command: 'python3 cliente_no_avisa.py {host} {port}',
}
