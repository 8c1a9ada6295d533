import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'shows-nothing',
  role: 'client',
  mistake: { es: 'Recibe la respuesta y no la muestra.', en: 'Receives the answer and does not show it.' },
  requirement: 'RS-C1',
  caughtBy: ['remote-shell/client/shows-the-answers'],
  command: 'python3 cliente_no_muestra.py {host} {port}',
}
