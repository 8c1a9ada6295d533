import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'gives-up-after-ten-pieces',
  role: 'client',
  mistake: { es: 'Junta a lo más diez trozos de una respuesta.', en: 'Joins at most ten pieces of an answer.' },
  requirement: 'ST-G1',
  caughtBy: ['storage/client-cut/body-in-many-pieces'],
  alsoFails: ['storage/client/large-files'],
  diagnosis: 'one-recv-per-message',
  command: 'python3 cliente_pocos_trozos.py {host} {port}',
}
