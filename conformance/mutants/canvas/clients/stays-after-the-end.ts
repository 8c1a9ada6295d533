import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'stays-after-the-end',
  role: 'client',
  mistake: {
    es: 'Cuando se va el servidor, la ventana queda abierta para siempre.',
    en: 'When the server has gone, the window stays open for ever.',
  },
  requirement: 'CV-C5',
  caughtBy: ['canvas/client-end/on-end-of-stream', 'canvas/client-end/on-farewell'],
  command: 'python3 no_termina.py {host} {port}',
}
