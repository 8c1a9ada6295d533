import type { Requirement } from '../../model/requirement.ts'

const seed = '002'

/** What exercise 6 of assignment 002 (commands over UDP) asks of its programs, and what careful network code adds. */
export const requirements: readonly Requirement[] = [
  {
    // the transport, which other exercises have as T1
    id: 'RS-S10',
    level: 'must',
    text: { es: 'Cliente y servidor se comunican por UDP.', en: 'Client and server talk over UDP.' },
    source: {
      seed,
      quote: 'Crear un programa cliente y un programa servidor que se comunicarán mediante sockets UDP.',
    },
  },
  {
    id: 'RS-S1',
    level: 'must',
    text: {
      es: '«ls» da la lista de todos los archivos de la carpeta actual del servidor.',
      en: '“ls” gives the listing of all files of the server’s current directory.',
    },
    source: {
      seed,
      quote: 'el servidor devolverá una lista con todos los ficheros de su directorio actual al cliente.',
    },
  },
  {
    id: 'RS-S2',
    level: 'must',
    text: {
      es: '«rm» borra el archivo; si no existe, la respuesta no es la misma que cuando se borra.',
      en: '“rm” removes the file; when there is none, the answer is not that of a removal.',
    },
    source: { seed, quote: 'se borrará el fichero indicado en el directorio del servidor.' },
  },
  {
    id: 'RS-S3',
    level: 'must',
    text: {
      es: '«write» crea el archivo con exactamente el texto que está entre las comillas.',
      en: '“write” creates the file with exactly the text between the quotes.',
    },
    source: {
      seed,
      quote: 'el servidor creará un fichero llamado <nombre_fichero> y escribirá el texto <mensaje> dentro de él.',
    },
  },
  {
    id: 'RS-S4',
    level: 'must',
    text: {
      es: '«cd» a una carpeta que existe cambia lo que muestra «ls»; si no existe, la respuesta es un error.',
      en: '“cd” into an existing directory changes what “ls” shows; a missing one is answered with an error.',
    },
    source: {
      seed,
      quote: 'Si el directorio especificado no existe, el servidor debe devolver un error al cliente.',
    },
  },
  {
    id: 'RS-S5',
    level: 'must',
    text: {
      es: '«mv» mueve un archivo a otra carpeta; si es la misma o el archivo no existe, la respuesta es un error y no se pierde nada.',
      en: '“mv” moves a file into another directory; the same directory or a missing file is an error, and nothing is lost.',
    },
    source: {
      seed,
      quote:
        'el cliente mueve un fichero desde el directorio origen al directorio destino. Los directorios deben ser distintos.',
    },
  },
  {
    id: 'RS-S6',
    level: 'must',
    text: { es: '«exit» termina el servidor.', en: '“exit” ends the server.' },
    source: { seed, quote: 'se cerrará la conexión y ambos programas finalizarán.' },
  },
  {
    id: 'RS-S7',
    level: 'must',
    text: {
      es: 'Cada comando, salvo «ls», se responde diciendo si la operación se realizó.',
      en: 'Every command but “ls” is answered by telling whether the operation was carried out.',
    },
    source: {
      seed,
      quote:
        'Después de cada comando, excepto para 1s, el servidor responderá al cliente indicándole si la operación se ha realizado correctamente.',
    },
  },
  {
    id: 'RS-S8',
    level: 'should',
    text: {
      es: 'Una carpeta vacía, una lista que no cabe en un datagrama y un comando desconocido tienen respuesta, y nada falta sin que se note.',
      en: 'An empty directory, a listing over one datagram and an unknown command are answered, and nothing is missing unnoticed.',
    },
    source: { seed },
  },
  {
    id: 'RS-S9',
    level: 'should',
    text: {
      es: 'Los nombres que salen de la carpeta en la que comenzó el servidor se rechazan.',
      en: 'Names that leave the folder in which the server started are refused.',
    },
    source: { seed },
  },
  {
    id: 'RS-C1',
    level: 'must',
    text: {
      es: 'El cliente envía lo que se escribe en el teclado y muestra la respuesta.',
      en: 'The client sends what is typed on the keyboard and shows the answer.',
    },
    source: {
      seed,
      quote:
        'El cliente podrá enviarle los siguientes comandos al servidor, los cuales podrá introducir el usuario a través del teclado:',
    },
  },
  {
    id: 'RS-C2',
    level: 'must',
    text: {
      es: 'Con «exit», el cliente avisa al servidor y termina.',
      en: 'On “exit” the client tells the server and ends.',
    },
    source: { seed, quote: 'se cerrará la conexión y ambos programas finalizarán.' },
  },
  {
    id: 'RS-G5',
    level: 'should',
    text: {
      es: 'Un cliente que desaparece no afecta a los demás.',
      en: 'A client that vanishes does not affect the others.',
    },
    source: { seed },
  },
  {
    id: 'RS-G6',
    level: 'should',
    text: {
      es: 'Un datagrama que no es un comando, sea cual sea su tamaño, no daña al servidor ni a los demás.',
      en: 'A datagram that is no command, of whatever size, hurts neither the server nor the others.',
    },
    source: { seed },
  },
  {
    id: 'RS-G8',
    level: 'should',
    text: { es: 'El servidor sobrevive a un datagrama vacío.', en: 'The server survives an empty datagram.' },
    source: { seed },
  },
]
