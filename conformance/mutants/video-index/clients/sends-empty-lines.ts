import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'sends-empty-lines',
  role: 'client',
  mistake: {
    es: 'Envía también las líneas vacías.',
    en: 'Sends empty lines as well.',
  },
  requirement: 'VI-C4',
  caughtBy: ['video-index/client/empty-line-is-not-sent'],
  command: 'python3 envia_vacio.py {host} {port}',
}
