import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'no-cerrar',
  role: 'client',
  mistake: { es: 'No envía «cerrar» al cerrarse la ventana.', en: 'Does not send “cerrar” when the window is closed.' },
  requirement: 'CV-C4',
  caughtBy: ['canvas/client/says-cerrar'],
  command: 'python3 no_se_despide.py {host} {port}',
}
