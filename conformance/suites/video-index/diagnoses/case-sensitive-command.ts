import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'
import { repliedWith } from './replied-with.ts'

/** Knows its command words in one spelling only. */
export const caseSensitiveCommand: DiagnosisRule = {
  id: 'case-sensitive-command',
  title: {
    es: 'Distingue mayúsculas de minúsculas en el comando',
    en: 'Tells capital from small letters in the command',
  },
  explanation: {
    es: 'El comando se entiende en mayúsculas, pero no en minúsculas: el servidor lo llama desconocido.',
    en: 'The command is understood in capital letters but not in small ones: the server calls it unknown.',
  },
  advice: {
    es: 'Pasa la primera palabra a mayúsculas antes de compararla; las demás se dejan como están.',
    en: 'Turn the first word into capital letters before you compare it; leave the others as they are.',
  },
  remedy: `comando = palabras[0].upper()`,
  recognise: (failure) => failure.caseId === 'video-index/format/any-case' && repliedWith('unknown-command', failure),
}
