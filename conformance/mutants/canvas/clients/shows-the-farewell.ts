import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'shows-the-farewell',
  role: 'client',
  mistake: { es: 'Toma {"cerrar": true} por un tablero.', en: 'Takes {"cerrar": true} for a board.' },
  requirement: 'CV-C5',
  caughtBy: ['canvas/client-end/on-farewell'],
  command: 'python3 muestra_la_despedida.py {host} {port}',
}
