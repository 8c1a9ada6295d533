import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'two-byte-length',
  role: 'client',
  mistake: { es: 'Escribe el largo en dos bytes.', en: 'Writes the length in two bytes.' },
  requirement: 'CV-C1',
  caughtBy: ['canvas/client/says-nuevo'],
  diagnosis: 'wrong-length-width',
  command: 'python3 largo_en_dos_bytes.py {host} {port}',
}
