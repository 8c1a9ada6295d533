import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'says-nothing-of-the-cut',
  role: 'client',
  mistake: {
    es: 'No dice que la descarga se cortó.',
    en: 'Does not say that the download was cut.',
  },
  requirement: 'VP-D3.1',
  caughtBy: ['video-peer/client/cut-download-is-told'],
  command: 'python3 calla_el_corte.py {host} {port}',
}
