import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'writes-big-endian',
  role: 'client',
  mistake: { es: 'Escribe el largo en orden big endian.', en: 'Writes the length in big-endian order.' },
  requirement: 'CV-C1',
  caughtBy: ['canvas/client/says-nuevo'],
  diagnosis: 'wrong-endianness',
  command: 'python3 escribe_big_endian.py {host} {port}',
}
