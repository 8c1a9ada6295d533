import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'runs-pickles',
  role: 'server',
  mistake: {
    es: 'Lee con pickle.loads, que ejecuta lo que el pickle pida.',
    en: 'Reads with pickle.loads, which runs what the pickle asks for.',
  },
  requirement: 'ST-S7',
  caughtBy: ['storage/hostile/os-system', 'storage/hostile/builtins-eval'],
  diagnosis: 'pickle-executes',
  command: 'python3 ejecuta_pickle.py {host} {port}',
}
