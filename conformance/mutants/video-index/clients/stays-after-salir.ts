import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'stays-after-salir',
  role: 'client',
  mistake: {
    es: '«salir» no cierra la conexión ni termina el programa.',
    en: '“salir” neither closes the connection nor ends the program.',
  },
  requirement: 'VI-C3',
  caughtBy: ['video-index/client/salir-ends'],
  command: 'python3 no_sale.py {host} {port}',
}
