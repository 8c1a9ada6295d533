import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'drops-what-follows',
  role: 'client',
  mistake: {
    es: 'Usa el primer tablero de lo recibido y descarta el resto.',
    en: 'Uses the first board of what came and throws the rest away.',
  },
  requirement: 'CV-G2',
  caughtBy: ['canvas/client-join/three-boards-in-one-segment'],
  alsoFails: ['canvas/client/shows-the-board'],
  command: 'python3 descarta_lo_siguiente.py {host} {port}',
}
