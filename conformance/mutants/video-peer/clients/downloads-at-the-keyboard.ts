import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'downloads-at-the-keyboard',
  role: 'client',
  mistake: {
    es: 'Descarga en el hilo que lee el teclado.',
    en: 'Downloads in the thread that reads the keyboard.',
  },
  requirement: 'VP-D7',
  caughtBy: ['video-peer/client/commands-go-on'],
  diagnosis: 'blocks-the-keyboard',
  command: 'python3 descarga_en_el_teclado.py {host} {port}',
}
