import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'refuses-only-os',
  role: 'server',
  mistake: {
    es: 'Solo rechaza los pickles que nombran el módulo os.',
    en: 'Refuses only pickles that name the module os.',
  },
  requirement: 'ST-S7',
  caughtBy: ['storage/hostile/builtins-eval'],
  diagnosis: 'pickle-executes',
  command: 'python3 prohibe_solo_os.py {host} {port}',
}
