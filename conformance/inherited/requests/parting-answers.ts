import type { StandingAnswer } from '../../keyboards/keymap.ts'

/** What a person answers when all that was wanted is done: nothing more, and Enter where only that is wanted to leave. */
export const partingAnswers: readonly StandingAnswer[] = [
  {
    when: [
      /\b(?:otr[oa]s?|de nuevo|otra vez|another|again|mas (?:ficheros|archivos|imagenes|textos))\b.*(?:\?|\bs\w?\W+n)/u,
    ],
    answer: 'no',
  },
  {
    when: [
      /^\W*(?:puls|presion|apriet|oprim|press|hit)\w*\b.*\b(?:enter|intro|return|tecla|key)\b.*\b(?:salir|cerrar|terminar|finalizar|exit|quit|close|leave)\b/u,
    ],
    type: '',
  },
]
