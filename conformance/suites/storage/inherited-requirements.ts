import type { Requirement } from '../../model/requirement.ts'

const seed = '000'
const received =
  'debemos completar el método "recibir_bytes" para que nos procese correctamente los bytearrays que le están llegando al servidor.'

/** What every framed stream must show, in the words of this exercise. */
export const inheritedRequirements: readonly Requirement[] = [
  {
    id: 'ST-G1',
    level: 'must',
    text: {
      es: 'Un mensaje cuyo cuerpo llega cortado en cualquier byte se entiende como si llegara entero.',
      en: 'A message whose body is cut at any byte is understood as if it had come whole.',
    },
    source: { seed, quote: received },
  },
  {
    id: 'ST-G2',
    level: 'must',
    text: {
      es: 'Dos o más mensajes que llegan en un mismo segmento se entienden todos, en orden.',
      en: 'Two or more messages that arrive in one segment are all understood, in order.',
    },
    source: {
      seed,
      quote: 'Usar la función "recibir_bytes" para obtener el largo del mensaje y luego el mensaje',
    },
  },
  {
    id: 'ST-G3',
    level: 'must',
    text: {
      es: 'Los mensajes cuyo largo está en el borde de un trozo (127, 128, 129 … 65.537 bytes) son exactos.',
      en: 'Messages whose length sits at a chunk boundary (127, 128, 129 … 65,537 bytes) are exact.',
    },
    source: { seed, quote: 'Se deben enviar primero 4 bytes con el largo del mensaje, y luego el mensaje.' },
  },
  {
    id: 'ST-G4',
    level: 'must',
    text: {
      es: 'Un texto con letras de varios bytes, cortado dentro de una letra, es exacto.',
      en: 'A text with multi-byte letters, cut inside a letter, is exact.',
    },
    source: { seed, quote: received },
  },
  {
    id: 'ST-G5',
    level: 'must',
    text: {
      es: 'Un cliente que desaparece (FIN o RST), aun en medio de un mensaje, no afecta a los demás.',
      en: 'A client that vanishes (FIN or RST), even in the middle of a message, does not affect the others.',
    },
    source: { seed, quote: 'Manejar algunos imprevistos comunes que podrían ocurrir.' },
  },
  {
    id: 'ST-G6',
    level: 'should',
    text: {
      es: 'Un mensaje mal formado se rechaza o cierra esa conexión, sin dañar a nadie más.',
      en: 'A malformed message is refused or closes that connection, and hurts nobody else.',
    },
    source: { seed },
  },
  {
    id: 'ST-G7',
    level: 'should',
    text: {
      es: 'Un largo que anuncia mucho más de lo que llega no congela a los demás ni hace crecer la memoria.',
      en: 'A length that announces far more than ever comes neither freezes the others nor makes memory grow.',
    },
    source: { seed },
  },
  {
    id: 'ST-G8',
    level: 'should',
    text: {
      es: 'El servidor sobrevive a un mensaje vacío (largo 0).',
      en: 'The server survives an empty message (length 0).',
    },
    source: { seed },
  },
  {
    id: 'ST-G9',
    level: 'should',
    text: {
      es: 'Un cliente que envía un byte y espera, o que nunca lee, no detiene a los demás.',
      en: 'A client that sends one byte and waits, or never reads, does not stop the others.',
    },
    source: { seed },
  },
  {
    id: 'ST-G10',
    level: 'should',
    text: {
      es: 'Cuando la otra parte se va, el programa no queda girando en vacío.',
      en: 'When the other side has gone, the program does not spin.',
    },
    source: { seed },
  },
  {
    id: 'ST-G11',
    level: 'should',
    text: {
      es: 'El largo de cada mensaje que se envía cuenta bytes, nunca caracteres.',
      en: 'The length of each message that is sent counts bytes, never characters.',
    },
    source: { seed, quote: 'enviar primero 4 bytes con el largo del mensaje' },
  },
  {
    id: 'ST-G12',
    level: 'should',
    text: {
      es: 'Un mensaje cuyo largo (los cuatro primeros bytes) llega cortado se entiende como si llegara entero.',
      en: 'A message whose length field (the first four bytes) is cut is understood as if it had come whole.',
    },
    source: { seed },
  },
]
