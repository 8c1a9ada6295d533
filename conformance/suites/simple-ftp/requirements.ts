import type { Requirement } from '../../model/requirement.ts'

const seed = '002'
const sends =
  'Escribir un programa cliente/servidor en el que el servidor recibe por socket el nombre de un fichero y se lo envía al cliente.'
const errors = 'enviando mensajes de error cuando no exista el fichero'

/** What exercise 7 of assignment 002 (simple FTP) asks of its programs, and what careful network code adds. */
export const requirements: readonly Requirement[] = [
  {
    id: 'FT-S1',
    level: 'must',
    text: {
      es: 'El servidor envía el archivo cuyo nombre recibe, con sus bytes exactos.',
      en: 'The server sends the file whose name it receives, with its exact bytes.',
    },
    source: { seed, quote: sends },
  },
  {
    id: 'FT-S1.1',
    level: 'should',
    text: {
      es: 'El nombre del archivo puede tener espacios.',
      en: 'The name of the file may have spaces.',
    },
    source: { seed },
  },
  {
    id: 'FT-S1.2',
    level: 'must',
    text: {
      es: 'Un archivo que no es texto llega con sus bytes exactos.',
      en: 'A file that is not text arrives with its exact bytes.',
    },
    source: { seed, quote: sends },
  },
  {
    id: 'FT-S2',
    level: 'may',
    claim: 'listar',
    text: {
      es: 'El servidor lista los archivos disponibles.',
      en: 'The server lists the files that it has.',
    },
    source: { seed, quote: 'enviando comandos como "listar", que listará los ficheros disponibles' },
  },
  {
    id: 'FT-S3',
    level: 'may',
    claim: 'errores',
    text: {
      es: 'A un archivo que no existe se responde con un error, y la conversación sigue.',
      en: 'A file that does not exist is answered with an error, and the conversation goes on.',
    },
    source: { seed, quote: errors },
  },
  {
    id: 'FT-S4',
    level: 'may',
    claim: 'subir',
    text: {
      es: 'El cliente puede subir un archivo, que se guarda con sus bytes exactos.',
      en: 'The client can upload a file, which is stored with its exact bytes.',
    },
    source: { seed, quote: 'permitiendo que el cliente también pueda subir sus propios ficheros' },
  },
  {
    id: 'FT-S5.1',
    level: 'should',
    text: {
      es: 'En una misma conexión se pueden hacer varias peticiones.',
      en: 'Several requests can be made over one connection.',
    },
    source: { seed },
  },
  {
    id: 'FT-S5.2',
    level: 'should',
    text: {
      es: 'Después de un cliente se atiende al siguiente.',
      en: 'After one client the next one is served.',
    },
    source: { seed },
  },
  {
    id: 'FT-S6',
    level: 'should',
    text: {
      es: 'Ningún nombre lleva fuera de la carpeta del servidor.',
      en: 'No name leads out of the server’s folder.',
    },
    source: { seed },
  },
  {
    id: 'FT-C1',
    level: 'must',
    text: {
      es: 'El cliente guarda el archivo que pide, con sus bytes exactos.',
      en: 'The client stores the file that it asks for, with its exact bytes.',
    },
    source: { seed, quote: sends },
  },
  {
    id: 'FT-C1.1',
    level: 'must',
    text: {
      es: 'El cliente guarda con sus bytes exactos también un archivo que no es texto.',
      en: 'The client stores a file that is not text, too, with its exact bytes.',
    },
    source: { seed, quote: sends },
  },
  {
    id: 'FT-C2',
    level: 'must',
    text: {
      es: 'El cliente muestra el error y no crea ningún archivo.',
      en: 'The client shows the error and creates no file.',
    },
    source: { seed, quote: errors },
  },
  {
    id: 'FT-G1',
    level: 'must',
    text: {
      es: 'Lo que llega cortado en cualquier byte se entiende como si llegara entero: TCP es un flujo de bytes.',
      en: 'What comes cut at any byte is understood as if it had come whole: TCP is a byte stream.',
    },
    source: { seed, quote: sends },
  },
  {
    id: 'FT-G2',
    level: 'should',
    text: {
      es: 'Dos peticiones que llegan en un mismo segmento tienen cada una su respuesta.',
      en: 'Two requests that come in one segment get an answer each.',
    },
    source: { seed },
  },
  {
    id: 'FT-G3',
    level: 'must',
    text: {
      es: 'Los archivos cuyo tamaño está justo en un límite de trozo, o al lado, son exactos.',
      en: 'Files whose size sits at a chunk boundary, or beside it, are exact.',
    },
    source: { seed, quote: sends },
  },
  {
    id: 'FT-G4',
    level: 'must',
    text: {
      es: 'Un nombre con letras de varios bytes en UTF-8 se entiende, también cortado dentro de una letra.',
      en: 'A name with letters of several bytes in UTF-8 is understood, also when it is cut inside a letter.',
    },
    source: { seed, quote: sends },
  },
  {
    id: 'FT-G5',
    level: 'should',
    text: {
      es: 'Un cliente que desaparece (FIN o RST), aun en medio de un mensaje, no afecta a los demás.',
      en: 'A client that vanishes (FIN or RST), even in the middle of a message, does not affect the others.',
    },
    source: { seed },
  },
  {
    id: 'FT-G6',
    level: 'should',
    text: {
      es: 'Un mensaje mal formado se rechaza o cierra esa conexión, sin dañar a nadie más.',
      en: 'A malformed message is refused or closes that connection, and hurts nobody else.',
    },
    source: { seed },
  },
  {
    id: 'FT-G7',
    level: 'should',
    text: {
      es: 'Un tamaño que anuncia mucho más de lo que llega no congela a los demás ni hace crecer la memoria.',
      en: 'A size that announces far more than ever comes neither freezes the others nor makes memory grow.',
    },
    source: { seed },
  },
  {
    id: 'FT-G8',
    level: 'should',
    text: { es: 'El servidor sobrevive a un mensaje vacío.', en: 'The server survives an empty message.' },
    source: { seed },
  },
  {
    id: 'FT-G9',
    level: 'should',
    text: {
      es: 'Un cliente que envía un byte y espera, o que nunca lee, no detiene a los demás.',
      en: 'A client that sends one byte and waits, or never reads, does not stop the others.',
    },
    source: { seed },
  },
  {
    id: 'FT-G10',
    level: 'should',
    text: {
      es: 'Cuando un cliente se va, el servidor no queda girando en vacío.',
      en: 'When a client has gone, the server does not spin.',
    },
    source: { seed },
  },
  {
    id: 'FT-G12',
    level: 'should',
    text: {
      es: 'Cada texto dice dónde termina, y el largo que va delante se entiende cortado en cualquier byte.',
      en: 'Each text tells where it ends, and the length before it is understood wherever it is cut.',
    },
    source: { seed },
  },
]
