import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'reads-little-endian',
  role: 'client',
  mistake: { es: 'Lee el largo en orden little endian.', en: 'Reads the length in little-endian order.' },
  requirement: 'ST-C1',
  caughtBy: ['storage/client/asks-for-the-list'],
  command: 'python3 cliente_lee_little_endian.py {host} {port}',
}
