import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'reads-big-endian',
  role: 'client',
  mistake: { es: 'Lee el largo en orden big endian.', en: 'Reads the length in big-endian order.' },
  requirement: 'CV-C2',
  caughtBy: ['canvas/client/shows-the-board'],
  command: 'python3 lee_big_endian.py {host} {port}',
}
