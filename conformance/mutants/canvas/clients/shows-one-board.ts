import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'shows-one-board',
  role: 'client',
  mistake: { es: 'Muestra el primer tablero y no escucha más.', en: 'Shows the first board and listens no more.' },
  requirement: 'CV-C2',
  caughtBy: ['canvas/client/shows-the-board'],
  command: 'python3 muestra_uno.py {host} {port}',
}
