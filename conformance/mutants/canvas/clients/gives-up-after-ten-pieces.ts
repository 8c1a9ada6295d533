import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'gives-up-after-ten-pieces',
  role: 'client',
  mistake: { es: 'Junta a lo más diez trozos de un tablero.', en: 'Joins at most ten pieces of a board.' },
  requirement: 'CV-C2',
  caughtBy: ['canvas/client-cut/body-in-many-pieces'],
  diagnosis: 'one-recv-per-message',
  command: 'python3 pocos_trozos.py {host} {port}',
}
