import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'waits-after-a-full-chunk',
  role: 'client',
  mistake: {
    es: 'Cuando el largo es múltiplo de 128, espera un trozo más.',
    en: 'When the length is a multiple of 128, it waits for one more chunk.',
  },
  requirement: 'CV-G3',
  caughtBy: ['canvas/client-boundary/around-65536'],
  command: 'python3 espera_de_mas.py {host} {port}',
}
