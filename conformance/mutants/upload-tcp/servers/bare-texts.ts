import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'bare-texts',
  role: 'server',
  mistake: { es: 'Sus textos no tienen marca de final.', en: 'Its texts have no end mark.' },
  requirement: 'UT-G12',
  caughtBy: ['upload-tcp/framing/ends-are-marked'],
  diagnosis: 'unframed-wire',
  wire: 'eof-marker',
  command: 'python3 servidor_sin_marco.py {host} {port}',
}
