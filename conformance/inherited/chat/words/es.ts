import type { en } from './en.ts'

/** Lo que dicen en español las baterías de pruebas del chat. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'text-differs': 'Alguien recibió «{text}», y la otra persona dijo otra cosa.',
  'text-expected': 'el texto «{text}», entero y una sola vez',
  'over-early': 'El servidor terminó la conversación, aunque nadie se había desconectado.',
  'over-early-expected': 'que la conversación siga hasta que alguien diga lo contrario',
  'not-told': 'La otra persona no recibió ningún aviso en {ms, number} ms.',
  'closed-without-notice': 'La conexión de la otra persona se cerró sin ningún aviso.',
  'told-expected': 'un aviso de que la conversación terminó, con las palabras que sea',
  'not-shown': 'El texto no aparece en la terminal del servidor después de {ms, number} ms.',
  'terminal-shows': 'la terminal termina con «{text}»',
  'nobody-types':
    'En este cable el servidor es una de las dos personas, y nadie escribe en su teclado si no se inicia desde aquí: indícalo con --server.',
  'same-turn':
    'A las dos personas se les dijo lo mismo: {message, select, turn {que es su turno} other {que esperen}}.',
  'same-turn-expected': 'que una comience y la otra espere',
  'out-of-turn': 'Un texto enviado fuera de turno se entregó de inmediato.',
  'out-of-turn-expected': 'que se rechace, se descarte o se retenga hasta que sea el turno de quien lo escribió',
  'goes-on': 'Después de «desconectar» la conversación sigue.',
  'not-let-go': 'Terminada la conversación, el servidor no cierra la conexión.',
  'let-go-expected': 'que las dos conexiones se cierren',
  'third-hears': 'Una tercera persona recibió lo que otras dos se decían.',
  'third-expected': 'que una tercera persona espere o sea rechazada, y no moleste a nadie',
  'cut-text': 'Un texto de {bytes, number} bytes llegó recortado.',
  swallowed: 'Un texto de {bytes, number} bytes no se entregó y tampoco se rechazó.',
  'oversize-expected': 'que un texto demasiado largo se rechace con un error, o se entregue entero',
  'unframed-wire': 'Nada dice dónde termina un texto: quien lee supone que un recv, o una pausa, es un mensaje.',
  'framed-expected': 'un salto de línea después de cada texto, o su largo por delante',
  'client-out-of-turn': 'El cliente envió «{text}» aunque no era su turno.',
  'client-turn-expected': 'nada hasta que hable la otra persona',
  'client-says': 'lo que se escribió: «{text}»',
  'client-said-other': 'El cliente envió «{text}».',
  'client-silent': 'El cliente no envió nada en {ms, number} ms.',
  'client-gone': 'El cliente cerró la conexión.',
  'client-quits-expected': 'que avise que se desconecta (desconectar)',
  'client-shows': 'lo que dijo la otra persona: «{text}»',
  'client-joined-once':
    'El cliente envió su primer mensaje una sola vez y no lo repitió, aunque nadie le había contestado.',
  'client-joins-expected': 'el primer mensaje una y otra vez hasta que se conteste',
  'client-cut-text': 'De un texto de {bytes, number} bytes el cliente envió solo una parte.',
  'client-whole-expected': 'el texto entero, o un aviso en la terminal de que es demasiado largo',
}
