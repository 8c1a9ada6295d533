import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'collects-everything',
  role: 'client',
  mistake: {
    es: 'Envía todos los archivos, sean lo que sean.',
    en: 'Sends every file, whatever it is.',
  },
  requirement: 'FP-C1',
  caughtBy: ['four-parts/client/collects-media'],
  command: 'python3 cliente_junta_todo.py {host} {port}',
}
