import type { Requirement } from '../../model/requirement.ts'

const seed = '002'

/** What exercise 3 of assignment 002 (a text file, reversed) asks of its programs, and what careful network code adds. */
export const requirements: readonly Requirement[] = [
  {
    id: 'RV-S1',
    level: 'must',
    text: {
      es: 'El servidor devuelve el texto invertido y su tamaño.',
      en: 'The server gives the reversed text and its size.',
    },
    source: {
      seed,
      quote:
        'En este ejemplo concreto, el texto que contiene el archivo invertido sería "!dlorW olleH" y el tamaño 12 bytes.',
    },
  },
  {
    id: 'RV-S2',
    level: 'must',
    text: {
      es: 'El tamaño son los bytes de lo que se envía, no los caracteres.',
      en: 'The size counts the bytes of what is sent, not the characters.',
    },
    source: { seed, quote: 'el servidor lo invertirá y lo devolverá al cliente junto con el tamaño del fichero.' },
  },
  {
    id: 'RV-S3',
    level: 'must',
    text: {
      es: 'Se invierten los caracteres: un texto con tildes sigue siendo UTF-8 válido.',
      en: 'Characters are reversed: a text with accents is still valid UTF-8.',
    },
    source: {
      seed,
      quote:
        'El servidor invierte el contenido (texto) del archivo recibido, calcula su tamaño y envía ambos al cliente.',
    },
  },
  {
    id: 'RV-S4',
    level: 'must',
    text: { es: 'Un texto largo vuelve exacto.', en: 'A long text comes back exactly.' },
    source: { seed, quote: 'El cliente envía el fichero al servidor. El servidor lo invierte, calcula su tamaño' },
  },
  {
    id: 'RV-S5',
    level: 'should',
    text: { es: 'Un archivo vacío da un texto vacío de tamaño 0.', en: 'An empty file gives an empty text of size 0.' },
    source: { seed },
  },
  {
    id: 'RV-S6',
    level: 'should',
    text: {
      es: 'Los saltos de línea son caracteres como los demás.',
      en: 'Line breaks are characters like all others.',
    },
    source: { seed },
  },
  {
    id: 'RV-S7',
    level: 'should',
    text: {
      es: 'Después de un cliente se atiende al siguiente.',
      en: 'After one client the next one is served.',
    },
    source: { seed },
  },
  {
    id: 'RV-S8',
    level: 'should',
    text: {
      es: 'Lo que no es texto UTF-8 se rechaza con un error o cerrando.',
      en: 'What is not UTF-8 text is refused with an error or by closing.',
    },
    source: { seed },
  },
  {
    id: 'RV-C1.1',
    level: 'must',
    text: {
      es: 'El cliente pide el nombre del archivo y lo envía.',
      en: 'The client asks for the name of the file and sends it.',
    },
    source: { seed, quote: 'El programa cliente solicitará al usuario que introduzca el nombre del archivo.' },
  },
  {
    id: 'RV-C1.2',
    level: 'must',
    text: {
      es: 'El archivo llega exacto, con su tamaño en bytes donde se anuncia.',
      en: 'The file comes exactly, with its size in bytes where it is announced.',
    },
    source: { seed, quote: 'El cliente enviará el archivo (que debe existir) al servidor' },
  },
  {
    id: 'RV-C2',
    level: 'must',
    text: {
      es: 'Si el archivo no existe, el cliente lo dice y no envía nada.',
      en: 'When the file does not exist, the client says so and sends nothing.',
    },
    source: { seed, quote: 'El cliente enviará el archivo (que debe existir) al servidor' },
  },
  {
    id: 'RV-C3.1',
    level: 'must',
    text: {
      es: 'El cliente muestra «Archivo enviado» y después «Recibido archivo invertido».',
      en: 'The client shows “Archivo enviado” and then “Recibido archivo invertido”.',
    },
    source: { seed, quote: 'Además debe mostrar por pantalla el mensaje "Recibido archivo invertido".' },
  },
  {
    id: 'RV-C3.2',
    level: 'must',
    text: {
      es: 'El cliente muestra o guarda el texto invertido y su tamaño.',
      en: 'The client shows or stores the reversed text and its size.',
    },
    source: { seed, quote: 'El cliente debe recibir el archivo invertido y su tamaño.' },
  },
  {
    id: 'RV-C4',
    level: 'should',
    text: {
      es: 'Si el servidor se niega o se va, el cliente lo dice y termina en orden, sin un traceback.',
      en: 'When the server refuses or goes, the client says so and ends in order, without a traceback.',
    },
    source: { seed },
  },
  {
    id: 'RV-G1',
    level: 'must',
    text: {
      es: 'Lo que llega cortado en cualquier byte se entiende como si llegara entero: TCP es un flujo de bytes.',
      en: 'What comes cut at any byte is understood as if it had come whole: TCP is a byte stream.',
    },
    source: { seed, quote: 'El cliente enviará el archivo (que debe existir) al servidor' },
  },
  {
    id: 'RV-G2',
    level: 'must',
    text: {
      es: 'Dos textos que llegan en un mismo segmento se entienden por separado.',
      en: 'Two texts that come in one segment are told apart.',
    },
    source: { seed, quote: 'calcula su tamaño y envía ambos al cliente.' },
  },
  {
    id: 'RV-G3',
    level: 'must',
    text: {
      es: 'Los textos cuyo tamaño está justo en un límite de trozo, o al lado, vuelven exactos.',
      en: 'Texts whose size sits at a chunk boundary, or beside it, come back exactly.',
    },
    source: { seed, quote: 'El cliente envía el fichero al servidor. El servidor lo invierte, calcula su tamaño' },
  },
  {
    id: 'RV-G4',
    level: 'must',
    text: {
      es: 'Un carácter de varios bytes que llega cortado se entiende igual.',
      en: 'A character of several bytes that comes cut is understood all the same.',
    },
    source: { seed, quote: 'El servidor invierte el contenido (texto) del archivo recibido' },
  },
  {
    id: 'RV-G5',
    level: 'should',
    text: {
      es: 'Un cliente que desaparece (FIN o RST), aun en medio de su texto, no afecta a los demás.',
      en: 'A client that vanishes (FIN or RST), even in the middle of its text, does not affect the others.',
    },
    source: { seed },
  },
  {
    id: 'RV-G6',
    level: 'should',
    text: {
      es: 'Un pedido mal formado se rechaza o cierra esa conexión, sin dañar a nadie más.',
      en: 'A malformed request is refused or closes that connection, and hurts nobody else.',
    },
    source: { seed },
  },
  {
    id: 'RV-G7',
    level: 'should',
    text: {
      es: 'Un tamaño que anuncia mucho más de lo que llega no congela a los demás ni hace crecer la memoria.',
      en: 'A size that announces far more than ever comes neither freezes the others nor makes memory grow.',
    },
    source: { seed },
  },
  {
    id: 'RV-G8',
    level: 'should',
    text: { es: 'El servidor sobrevive a un mensaje vacío.', en: 'The server survives an empty message.' },
    source: { seed },
  },
  {
    id: 'RV-G9',
    level: 'should',
    text: {
      es: 'Un cliente que envía un byte y espera no detiene a los demás.',
      en: 'A client that sends one byte and waits does not stop the others.',
    },
    source: { seed },
  },
  {
    id: 'RV-G10',
    level: 'should',
    text: {
      es: 'Cuando un cliente se va, el servidor no queda girando en vacío.',
      en: 'When a client has gone, the server does not spin.',
    },
    source: { seed },
  },
  {
    id: 'RV-G12',
    level: 'should',
    text: {
      es: 'Cada mensaje dice dónde termina, y su largo se entiende cortado en cualquier byte.',
      en: 'Each message tells where it ends, and its length is understood wherever it is cut.',
    },
    source: { seed },
  },
]
