import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'waits-after-a-full-chunk',
  role: 'client',
  mistake: {
    es: 'Cuando el largo es múltiplo de 1024, espera un trozo más.',
    en: 'Waits for one more piece when the length is a multiple of 1,024.',
  },
  requirement: 'ST-G3',
  caughtBy: ['storage/client-boundary/around-65536'],
  command: 'python3 cliente_espera_de_mas.py {host} {port}',
}
