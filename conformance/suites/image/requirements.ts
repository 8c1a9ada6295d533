import type { Requirement } from '../../model/requirement.ts'

const seed = '002'
const sends =
  'Si el fichero existe, debe enviar el fichero al cliente, quien debe recibirlo y crear el fichero en su directorio de trabajo.'
const binary =
  'Tenga en cuenta que para poder enviar imágenes a través del socket correctamente, deben operarse como ficheros binarios, en vez de como ficheros de texto.'
const names = 'El programa cliente enviará al servidor el nombre de un fichero con extensión .jpg.'

/** What exercise 5 of assignment 002 (a .jpg image) asks of its programs, and what careful network code adds. */
export const requirements: readonly Requirement[] = [
  {
    id: 'IM-T1',
    level: 'must',
    text: { es: 'Cliente y servidor se comunican por TCP.', en: 'Client and server talk over TCP.' },
    source: { seed, quote: 'Debe utilizarse TCP como protocolo de transporte.' },
  },
  {
    id: 'IM-S1',
    level: 'must',
    text: {
      es: 'El servidor envía exactamente los bytes de la imagen.',
      en: 'The server sends exactly the bytes of the image.',
    },
    source: { seed, quote: binary },
  },
  {
    id: 'IM-S2',
    level: 'must',
    text: {
      es: 'Si la imagen no existe, el servidor contesta con un mensaje de error.',
      en: 'When there is no such image, the server answers with an error message.',
    },
    source: {
      seed,
      quote:
        'El servidor, recibida la petición del cliente, debe comprobar que el fichero existe. Si no es así, debe devolver un mensaje de error al cliente y finalizar.',
    },
  },
  {
    id: 'IM-S3.1',
    level: 'should',
    text: {
      es: 'Un nombre que sale de la carpeta del servidor se rechaza.',
      en: 'A name that leaves the server’s folder is refused.',
    },
    source: { seed },
  },
  {
    id: 'IM-S3.2',
    level: 'should',
    text: {
      es: 'Un archivo cuyo nombre no termina en .jpg no se envía.',
      en: 'A file whose name does not end in .jpg is not sent.',
    },
    source: { seed },
  },
  {
    id: 'IM-S4',
    level: 'should',
    text: { es: 'Después de un cliente se atiende al siguiente.', en: 'After one client the next one is served.' },
    source: { seed },
  },
  {
    id: 'IM-C1',
    level: 'must',
    text: {
      es: 'El cliente guarda la imagen en su carpeta de trabajo, byte a byte.',
      en: 'The client stores the image in its working folder, byte by byte.',
    },
    source: { seed, quote: sends },
  },
  {
    id: 'IM-C2',
    level: 'must',
    text: {
      es: 'Si el servidor contesta con un error, el cliente lo dice y no crea ningún archivo.',
      en: 'When the server answers with an error, the client says so and creates no file.',
    },
    source: { seed, quote: 'Si no es así, debe devolver un mensaje de error al cliente y finalizar.' },
  },
  {
    id: 'IM-C3',
    level: 'should',
    text: {
      es: 'Si el servidor se va en medio de la imagen, el cliente lo dice, termina en orden y no deja un archivo que parezca completo.',
      en: 'When the server goes in the middle of the image, the client says so, ends in order and leaves no file that looks complete.',
    },
    source: { seed },
  },
  {
    id: 'IM-G1',
    level: 'must',
    text: {
      es: 'Lo que llega cortado en cualquier byte se entiende como si llegara entero: TCP es un flujo de bytes.',
      en: 'What comes cut at any byte is understood as if it had come whole: TCP is a byte stream.',
    },
    source: { seed, quote: 'Debe utilizarse TCP como protocolo de transporte.' },
  },
  {
    id: 'IM-G2',
    level: 'must',
    text: {
      es: 'La imagen que llega en el mismo segmento que su tamaño no pierde nada.',
      en: 'The image that comes in one segment with its size loses nothing.',
    },
    source: { seed, quote: sends },
  },
  {
    id: 'IM-G3',
    level: 'must',
    text: {
      es: 'Las imágenes cuyo tamaño está justo en un límite de trozo, o al lado, son exactas.',
      en: 'Images whose size sits at a chunk boundary, or beside it, are exact.',
    },
    source: { seed, quote: binary },
  },
  {
    id: 'IM-G4',
    level: 'must',
    text: {
      es: 'Un nombre con espacios, tildes u otras letras se entiende.',
      en: 'A name with spaces, accents or other letters is understood.',
    },
    source: { seed, quote: names },
  },
  {
    id: 'IM-G5',
    level: 'should',
    text: {
      es: 'Un cliente que desaparece (FIN o RST) no afecta a los demás.',
      en: 'A client that vanishes (FIN or RST) does not affect the others.',
    },
    source: { seed },
  },
  {
    id: 'IM-G6',
    level: 'should',
    text: {
      es: 'Un pedido mal formado se rechaza o cierra esa conexión, sin dañar a nadie más.',
      en: 'A malformed request is refused or closes that connection, and hurts nobody else.',
    },
    source: { seed },
  },
  {
    id: 'IM-G8',
    level: 'should',
    text: { es: 'El servidor sobrevive a un nombre vacío.', en: 'The server survives an empty name.' },
    source: { seed },
  },
  {
    id: 'IM-G9',
    level: 'should',
    text: {
      es: 'Un cliente que espera, o que nunca lee, no detiene a los demás.',
      en: 'A client that waits, or never reads, does not stop the others.',
    },
    source: { seed },
  },
  {
    id: 'IM-G10',
    level: 'should',
    text: {
      es: 'Cuando un cliente se va, el servidor no queda girando en vacío.',
      en: 'When a client has gone, the server does not spin.',
    },
    source: { seed },
  },
  {
    id: 'IM-G12',
    level: 'should',
    text: { es: 'Cada mensaje dice dónde termina.', en: 'Each message tells where it ends.' },
    source: { seed },
  },
]
