import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'traceback-without-an-answer',
  role: 'client',
  mistake: {
    es: 'Si no hay respuesta, termina con una traza.',
    en: 'Ends with a traceback when there is no answer.',
  },
  requirement: 'RV-C4',
  caughtBy: ['reverse/client/refused', 'reverse/client/server-vanishes'],
  command: 'python3 cliente_traza.py {host} {port}',
}
