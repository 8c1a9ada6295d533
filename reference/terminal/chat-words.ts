/** Everything that the programs of a chat say in one language, whatever the transport. */
export interface ChatWords {
  readonly starting: string
  listening(place: string): string
  readonly howToLeave: string
  readonly leaving: string
  began(first: string, second: string): string
  left(place: string, how: 'asked' | 'vanished' | 'expelled'): string
  readonly waiting: string
  readonly turn: string
  readonly wait: string
  readonly prompt: string
  said(text: string): string
  refused(why: string): string
  other(text: string): string
  tooLong(bytes: number, maxBytes: number): string
  readonly goodbye: string
  readonly otherLeft: string
  lost(how: 'closed' | 'broken' | 'no-answer'): string
  nobody(place: string): string
}

/** The words of a chat, by language. */
export const chatWords: Readonly<Record<'es' | 'en', ChatWords>> = {
  es: {
    starting: 'Iniciando servidor...',
    listening: (place) => `Servidor escuchando en ${place}`,
    howToLeave: 'CTRL + C -> SALIR',
    leaving: 'Cerrando servidor...',
    began: (first, second) => `Conversan ${first} y ${second}.`,
    left: (place, how) =>
      ({
        asked: `${place} se desconectó.`,
        vanished: `${place} se fue sin despedirse.`,
        expelled: `Se cerró la conexión de ${place}: envió demasiado o no leyó.`,
      })[how],
    waiting: 'Esperando a la otra persona. «desconectar» termina.',
    turn: 'Es su turno.',
    wait: 'Empieza la otra persona.',
    prompt: 'Su mensaje: ',
    said: (text) => `Otra persona: ${text}`,
    refused: (why) => `El servidor no lo acepta: ${why}`,
    other: (text) => `El servidor dice: ${text}`,
    tooLong: (bytes, maxBytes) => `El mensaje ocupa ${bytes} bytes y el máximo es ${maxBytes}: no se envió.`,
    goodbye: 'Conversación terminada.',
    otherLeft: 'La otra persona se desconectó. Conversación terminada.',
    lost: (how) =>
      ({
        closed: 'El servidor cerró la conexión.',
        broken: 'Se perdió la conexión con el servidor.',
        'no-answer': 'El servidor no responde.',
      })[how],
    nobody: (place) => `No hay ningún servidor escuchando en ${place}. ¿Está iniciado, y es ese su puerto?`,
  },
  en: {
    starting: 'Starting server...',
    listening: (place) => `Server listening on ${place}`,
    howToLeave: 'CTRL + C -> LEAVE',
    leaving: 'Closing server...',
    began: (first, second) => `${first} and ${second} are talking.`,
    left: (place, how) =>
      ({
        asked: `${place} disconnected.`,
        vanished: `${place} went without a word.`,
        expelled: `The connection of ${place} was closed: it sent too much or did not read.`,
      })[how],
    waiting: 'Waiting for the other person. “desconectar” ends.',
    turn: 'It is your turn.',
    wait: 'The other person begins.',
    prompt: 'Your message: ',
    said: (text) => `Other person: ${text}`,
    refused: (why) => `The server does not take it: ${why}`,
    other: (text) => `The server says: ${text}`,
    tooLong: (bytes, maxBytes) =>
      `The message takes ${bytes} bytes and at most ${maxBytes} are allowed: it was not sent.`,
    goodbye: 'The conversation has ended.',
    otherLeft: 'The other person disconnected. The conversation has ended.',
    lost: (how) =>
      ({
        closed: 'The server closed the connection.',
        broken: 'The connection to the server was lost.',
        'no-answer': 'The server does not answer.',
      })[how],
    nobody: (place) => `No server is listening on ${place}. Has it been started, and is that its port?`,
  },
}
