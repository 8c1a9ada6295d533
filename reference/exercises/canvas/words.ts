import type { FrameProgress } from '../../wire/length-prefix-decoder.ts'
import { boardSize } from './board.ts'
import type { CanvasEnding } from './canvas-ending.ts'
import { colours } from './colour.ts'
import { spanishColours } from './colour-name.ts'
import type { KeyboardMistake } from './keyboard-command.ts'

/** A language that the terminal client speaks. */
export type Language = 'es' | 'en'

/** Everything that the terminal client says in one language. */
export interface CanvasWords {
  connected(place: string): string
  readonly help: string
  readonly noBoardYet: string
  mistake(mistake: KeyboardMistake, given: string): string
  ending(ending: CanvasEnding): string
  refused(place: string): string
  noAnswer(place: string): string
  unreachable(place: string, code: string): string
}

const last = boardSize - 1
const spanishNames = Object.keys(spanishColours).join(' ')
const englishNames = colours.join(' ')

const es: CanvasWords = {
  connected: (place) => `Conectado a ${place}. Escribe ayuda para ver los comandos.`,
  help: `pintar X Y COLOR (X e Y de 0 a ${last}; ${spanishNames}) · ver · ayuda · cerrar`,
  noBoardYet: 'El servidor aún no ha enviado el tablero.',
  mistake: (mistake, given) =>
    ({
      'unknown-command': `No conozco el comando «${given}». Los comandos son: pintar X Y COLOR, ver, ayuda y cerrar.`,
      'paint-usage': 'Se escribe pintar X Y COLOR; por ejemplo: pintar 12 3 rojo',
      'bad-position': `«${given}» no es una posición del tablero: X e Y son números enteros de 0 a ${last}.`,
      'unknown-colour': `No conozco el color «${given}». Los colores son: ${spanishNames}.`,
    })[mistake],
  ending: (ending) => {
    switch (ending.kind) {
      case 'cerrar':
        return 'El servidor terminó la conversación. ¡Hasta pronto!'
      case 'end':
        return isWhole(ending.progress)
          ? 'El servidor cerró la conexión.'
          : `El servidor cerró la conexión en medio de un mensaje: llegaron ${ending.progress.have} de ${ending.progress.need} bytes ${ending.progress.at === 'header' ? 'del largo' : 'del contenido'}.`
      case 'reset':
        return `La conexión con el servidor se cortó (${ending.code}).`
      case 'silence':
        return `El servidor no se despidió en ${ending.waitedMs} ms; se cerró la conexión.`
      case 'malformed':
        if (ending.problem === 'too-long')
          return `El servidor anunció un mensaje de ${ending.announced} bytes, más de lo que se acepta.`
        return ending.problem === 'no-json'
          ? `El servidor envió un mensaje que no es JSON en UTF-8 (${ending.detail}).`
          : 'El servidor envió JSON que no es un tablero de 50×50 ni {"cerrar": true}.'
    }
  },
  refused: (place) => `No hay ningún servidor escuchando en ${place}. ¿Está iniciado, y es ese su puerto?`,
  noAnswer: (place) => `${place} no respondió a tiempo.`,
  unreachable: (place, code) => `No se pudo llegar a ${place} (${code}).`,
}

const en: CanvasWords = {
  connected: (place) => `Connected to ${place}. Type help to see the commands.`,
  help: `paint X Y COLOUR (X and Y from 0 to ${last}; ${englishNames}) · show · help · close`,
  noBoardYet: 'The server has not sent the board yet.',
  mistake: (mistake, given) =>
    ({
      'unknown-command': `I do not know the command “${given}”. The commands are: paint X Y COLOUR, show, help and close.`,
      'paint-usage': 'It is written paint X Y COLOUR; for example: paint 12 3 red',
      'bad-position': `“${given}” is no position of the board: X and Y are whole numbers from 0 to ${last}.`,
      'unknown-colour': `I do not know the colour “${given}”. The colours are: ${englishNames}.`,
    })[mistake],
  ending: (ending) => {
    switch (ending.kind) {
      case 'cerrar':
        return 'The server ended the conversation. See you soon!'
      case 'end':
        return isWhole(ending.progress)
          ? 'The server closed the connection.'
          : `The server closed the connection in the middle of a message: ${ending.progress.have} of ${ending.progress.need} bytes of the ${ending.progress.at === 'header' ? 'length' : 'content'} came.`
      case 'reset':
        return `The connection to the server broke (${ending.code}).`
      case 'silence':
        return `The server did not say goodbye within ${ending.waitedMs} ms; the connection was closed.`
      case 'malformed':
        if (ending.problem === 'too-long')
          return `The server announced a message of ${ending.announced} bytes, more than is accepted.`
        return ending.problem === 'no-json'
          ? `The server sent a message that is no JSON in UTF-8 (${ending.detail}).`
          : 'The server sent JSON that is neither a board of 50×50 nor {"cerrar": true}.'
    }
  },
  refused: (place) => `No server is listening on ${place}. Has it been started, and is that its port?`,
  noAnswer: (place) => `${place} did not answer in time.`,
  unreachable: (place, code) => `${place} could not be reached (${code}).`,
}

/** The words of the terminal client, by language. */
export const canvasWords: Readonly<Record<Language, CanvasWords>> = { es, en }

function isWhole(progress: FrameProgress): boolean {
  return progress.at === 'header' && progress.have === 0
}
