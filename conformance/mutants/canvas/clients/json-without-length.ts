import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'json-without-length',
  role: 'client',
  mistake: { es: 'Envía el JSON sin su largo.', en: 'Sends the JSON without its length.' },
  requirement: 'CV-C1',
  caughtBy: ['canvas/client/says-nuevo'],
  diagnosis: 'unframed-wire',
  command: 'python3 sin_largo.py {host} {port}',
}
