import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'goes-on-after-exit',
  role: 'client',
  mistake: { es: 'Envía «exit» y sigue en marcha.', en: 'Sends “exit” and goes on.' },
  requirement: 'RS-C2',
  caughtBy: ['remote-shell/client/exit-ends-it'],
  command: 'python3 cliente_exit_sigue.py {host} {port}',
}
