import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'never-ends',
  role: 'client',
  mistake: {
    es: '«salir» no termina el programa.',
    en: '“salir” does not end the program.',
  },
  requirement: 'VP-D8',
  caughtBy: ['video-peer/client/leaves-with-downloads-pending'],
  command: 'python3 no_termina.py {host} {port}',
}
