import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'traceback-on-leaving',
  role: 'client',
  mistake: {
    es: '«salir» con descargas pendientes termina con un error.',
    en: '“salir” with downloads pending ends with an error.',
  },
  requirement: 'VP-D8',
  caughtBy: ['video-peer/client/leaves-with-downloads-pending'],
  command: 'python3 traza_al_salir.py {host} {port}',
}
