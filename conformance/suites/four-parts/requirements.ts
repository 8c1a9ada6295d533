import type { Requirement } from '../../model/requirement.ts'

const seed = '004'

/** What assignment 004 (files in four parts) asks of its programs, and what careful network code adds. */
export const requirements: readonly Requirement[] = [
  {
    id: 'FP-T1',
    level: 'must',
    text: { es: 'Cliente y servidor se comunican por TCP.', en: 'Client and server talk over TCP.' },
    source: {
      seed,
      quote: 'Generar un servidor no bloqueante, orientado a conexión, con el siguiente funcionamiento.',
    },
  },
  {
    id: 'FP-S1',
    level: 'must',
    text: {
      es: 'El archivo queda guardado exactamente como se envió, sean cuales sean su tamaño y sus bytes.',
      en: 'The file is stored exactly as it was sent, whatever its size and its bytes.',
    },
    source: {
      seed,
      quote:
        'Enviando la recopilación de información al servidor, el cual detectará de que cliente viene la información y la almacenará en una carpeta',
    },
  },
  {
    id: 'FP-S2',
    level: 'must',
    text: {
      es: 'Los archivos de un cliente quedan en una carpeta cuyo nombre lleva la dirección IP de ese cliente.',
      en: 'A client’s files are in a folder whose name holds that client’s IP address.',
    },
    source: { seed, quote: 'la almacenará en una carpeta, que tendrá como nombre la dirección IP del cliente.' },
  },
  {
    id: 'FP-S3',
    level: 'must',
    text: {
      es: 'Cada parte se confirma, y no antes de su último byte.',
      en: 'Each part is acknowledged, and not before its last byte.',
    },
    source: { seed, quote: 'Para cada cosa que recibe envía una confirmación.' },
  },
  {
    id: 'FP-S4',
    level: 'must',
    text: {
      es: 'Por una conexión llegan varios archivos, uno tras otro.',
      en: 'Several files come over one connection, one after the other.',
    },
    source: { seed, quote: 'En el loop while se itera mientras se reciban datos.' },
  },
  {
    id: 'FP-S5',
    level: 'must',
    text: {
      es: 'Varios clientes a la vez: ninguno espera a otro.',
      en: 'Several clients at once: none waits for another.',
    },
    source: { seed, quote: '“threading” para manejar cada cliente en un hilo diferente' },
  },
  {
    id: 'FP-S6',
    level: 'should',
    text: {
      es: 'Un archivo con el mismo nombre reemplaza al anterior; no se agrega al final.',
      en: 'A file with the same name replaces the one before; nothing is appended.',
    },
    source: { seed },
  },
  {
    id: 'FP-S7',
    level: 'should',
    text: {
      es: 'Un cliente que dice tener la dirección de otra máquina no escribe en la carpeta de esa máquina.',
      en: 'A client that claims another machine’s address does not write into that machine’s folder.',
    },
    source: { seed },
  },
  {
    id: 'FP-S8',
    level: 'should',
    text: {
      es: 'Un nombre o una dirección con «..» o «/» no lleva fuera de la carpeta.',
      en: 'A name or an address with “..” or “/” does not lead out of the folder.',
    },
    source: { seed },
  },
  {
    id: 'FP-S9',
    level: 'should',
    text: {
      es: 'Un cliente que desaparece después de la segunda parte no deja un archivo que parezca completo.',
      en: 'A client that vanishes after the second part leaves no file that looks complete.',
    },
    source: { seed },
  },
  {
    id: 'FP-C1',
    level: 'must',
    text: {
      es: 'El cliente junta las imágenes, los PDF, los audios y los videos de la carpeta, con la extensión en mayúsculas o minúsculas.',
      en: 'The client collects the images, PDFs, audio and video of the folder, by extension in any case.',
    },
    source: {
      seed,
      quote:
        'Cada cliente se encargará de recolectar todas las imágenes, pdf, audios y videos que existan en la pc donde se está ejecutando.',
    },
  },
  {
    id: 'FP-C2',
    level: 'must',
    text: {
      es: 'Cada archivo se envía en exactamente cuatro partes, cada una después de la confirmación de la anterior.',
      en: 'Each file is sent in exactly four parts, each after the acknowledgement of the one before.',
    },
    source: {
      seed,
      quote: 'No se pueden enviar archivos completos en un solo envío, cada archivo se enviará en 4 partes.',
    },
  },
  {
    id: 'FP-C3',
    level: 'must',
    text: {
      es: 'El cliente envía todos los archivos que encontró, también el último.',
      en: 'The client sends every file that it found, the last one included.',
    },
    source: { seed, quote: 'aumento el contador y regreso al while para enviar el siguiente archivo.' },
  },
  {
    id: 'FP-C4',
    level: 'should',
    text: {
      es: 'Un archivo que no se puede leer se informa y se salta.',
      en: 'A file that cannot be read is reported and skipped.',
    },
    source: { seed },
  },
  {
    id: 'FP-C5',
    level: 'must',
    text: {
      es: 'Lo que se envía son exactamente los bytes del archivo.',
      en: 'What is sent are exactly the bytes of the file.',
    },
    source: { seed, quote: 'abro un puntero a archivo que leerá en bytes los archivos.' },
  },
  {
    id: 'FP-C6',
    level: 'should',
    text: {
      es: 'Si el servidor se va en medio de un archivo, el cliente termina en orden: sin un traceback y sin quedarse esperando.',
      en: 'When the server goes in the middle of a file, the client ends in order: without a traceback, and without waiting for ever.',
    },
    source: { seed },
  },
  {
    id: 'FP-G1',
    level: 'must',
    text: {
      es: 'Un contenido que llega cortado en cualquier byte se entiende como si llegara entero: TCP es un flujo de bytes.',
      en: 'Content that comes cut at any byte is understood as if it had come whole: TCP is a byte stream.',
    },
    source: {
      seed,
      quote: 'Con el protocolo TCP se garantiza la transmisión de todos los octetos sin errores ni omisiones',
    },
  },
  {
    id: 'FP-G3',
    level: 'must',
    text: {
      es: 'Los archivos cuyo tamaño está justo en un límite de trozo, o al lado, son exactos.',
      en: 'Files whose size sits at a chunk boundary, or beside it, are exact.',
    },
    source: { seed, quote: 'divide los bloques y los lee de 1024 en 1024 bytes en un While.' },
  },
  {
    id: 'FP-G4',
    level: 'must',
    text: {
      es: 'Un nombre con letras de varios bytes en UTF-8 llega exacto.',
      en: 'A name with letters of several bytes in UTF-8 arrives exactly.',
    },
    source: {
      seed,
      quote: 'se obtiene el nombre del archivo en el path, se codifica a bytes para su envío a través del socket.',
    },
  },
  {
    id: 'FP-G5',
    level: 'must',
    text: {
      es: 'Un cliente que desaparece (FIN o RST), aun en medio de un mensaje, no afecta a los demás.',
      en: 'A client that vanishes (FIN or RST), even in the middle of a message, does not affect the others.',
    },
    source: { seed, quote: 'En un ciclo while se itera tratando de aceptar las conexiones.' },
  },
  {
    id: 'FP-G6',
    level: 'should',
    text: {
      es: 'Un mensaje mal formado se rechaza o cierra esa conexión, sin dañar a nadie más.',
      en: 'A malformed message is refused or closes that connection, and hurts nobody else.',
    },
    source: { seed },
  },
  {
    id: 'FP-G7',
    level: 'should',
    text: {
      es: 'Un tamaño que anuncia mucho más de lo que llega no congela a los demás ni hace crecer la memoria.',
      en: 'A size that announces far more than ever comes neither freezes the others nor makes memory grow.',
    },
    source: { seed },
  },
  {
    id: 'FP-G8',
    level: 'should',
    text: { es: 'El servidor sobrevive a una línea vacía.', en: 'The server survives an empty line.' },
    source: { seed },
  },
  {
    id: 'FP-G9',
    level: 'should',
    text: {
      es: 'Un cliente que envía un byte y espera no detiene a los demás.',
      en: 'A client that sends one byte and waits does not stop the others.',
    },
    source: { seed },
  },
  {
    id: 'FP-G10',
    level: 'should',
    text: {
      es: 'Cuando la otra parte se va, el programa no queda girando en vacío.',
      en: 'When the other side has gone, the program does not spin.',
    },
    source: { seed },
  },
  {
    id: 'FP-G12',
    level: 'should',
    text: {
      es: 'Cada texto tiene un final propio y se entiende cortado en cualquier byte.',
      en: 'Each text has an end of its own and is understood wherever it is cut.',
    },
    source: { seed },
  },
]
