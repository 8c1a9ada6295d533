import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'another-operation',
  role: 'client',
  mistake: { es: 'Pide la lista con otra palabra.', en: 'Asks for the list with another word.' },
  requirement: 'ST-C1',
  caughtBy: ['storage/client/asks-for-the-list'],
  command: 'python3 cliente_otra_operacion.py {host} {port}',
}
