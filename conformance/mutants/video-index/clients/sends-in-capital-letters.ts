import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'sends-in-capital-letters',
  role: 'client',
  mistake: {
    es: 'Pasa todo lo escrito a mayúsculas.',
    en: 'Turns all that was typed into capital letters.',
  },
  requirement: 'VI-C1',
  caughtBy: ['video-index/client/sends-what-was-typed'],
  command: 'python3 envia_en_mayusculas.py {host} {port}',
}
