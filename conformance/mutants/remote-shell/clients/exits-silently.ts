import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'exits-silently',
  role: 'client',
  mistake: { es: 'Con «exit» termina sin avisar al servidor.', en: 'On “exit” it ends without telling the server.' },
  requirement: 'RS-C2',
  caughtBy: ['remote-shell/client/exit-is-sent'],
  command: 'python3 cliente_exit_callado.py {host} {port}',
}
