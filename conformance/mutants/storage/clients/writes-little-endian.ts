import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'writes-little-endian',
  role: 'client',
  mistake: { es: 'Escribe el largo en orden little endian.', en: 'Writes the length in little-endian order.' },
  requirement: 'ST-C1',
  caughtBy: ['storage/client/asks-for-the-list'],
  diagnosis: 'wrong-endianness',
  command: 'python3 cliente_escribe_little_endian.py {host} {port}',
}
