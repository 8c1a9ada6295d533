import type { Requirement } from '../../model/requirement.ts'

const seed = '003'

/** What assignment 003 asks of its central server and of who talks to it, and what careful network code adds. */
export const requirements: readonly Requirement[] = [
  {
    id: 'VI-T1',
    level: 'must',
    text: { es: 'Cliente y servidor se comunican por TCP.', en: 'Client and server talk over TCP.' },
    source: { seed, quote: 'Se utiliza un socket de tipo TCP y direcciones ipv4.' },
  },
  {
    id: 'VI-S1',
    level: 'must',
    text: {
      es: 'INSC inscribe a un cliente; un nombre repetido se rechaza.',
      en: 'INSC registers a client; a name that is taken is refused.',
    },
    source: {
      seed,
      quote:
        'Para ingresar y descargar videos, el cliente debe registrarse con el servidor insertando el siguiente comando en la consola',
    },
  },
  {
    id: 'VI-S1.1',
    level: 'must',
    text: {
      es: 'El servidor responde un comando tras otro por la misma conexión.',
      en: 'The server answers one command after the other over the same connection.',
    },
    source: {
      seed,
      quote:
        'crea un hilo que se encargará de resolver las peticiones del cliente mientras este se mantenga conectado.',
    },
  },
  {
    id: 'VI-S2',
    level: 'must',
    text: {
      es: 'VIDEOS agrega videos al cliente que nombra.',
      en: 'VIDEOS adds videos to the client that it names.',
    },
    source: {
      seed,
      quote:
        'una vez colocado el video que se desea compartir en la carpeta de videos compartidos después se debe colocar el siguiente comando',
    },
  },
  {
    id: 'VI-S3',
    level: 'must',
    text: { es: 'INFO nombra todos los videos.', en: 'INFO names all videos.' },
    source: {
      seed,
      quote:
        'Una vez registrado, el cliente puede pedir información sobre los videos en la base de datos que fueron ingresados por otros clientes',
    },
  },
  {
    id: 'VI-S4',
    level: 'must',
    text: {
      es: 'DESCARGAR da la dirección y el puerto de un cliente que tiene el video, o dice que nadie lo tiene.',
      en: 'DESCARGAR gives the address and port of a client that has the video, or says that nobody has it.',
    },
    source: {
      seed,
      quote: 'se mandará un mensaje de error advirtiéndole al cliente que no se encuentra el video que se requirió.',
    },
  },
  {
    id: 'VI-S5',
    level: 'must',
    text: {
      es: 'VIDEOS, INFO y DESCARGAR se rechazan cuando vienen de una dirección que no está inscrita.',
      en: 'VIDEOS, INFO and DESCARGAR are refused when they come from an address that is not registered.',
    },
    source: { seed, quote: 'Verifica si un cliente está registrado en la base de datos.' },
  },
  {
    id: 'VI-S6',
    level: 'must',
    text: {
      es: 'bd_clientes.txt tiene el formato del enunciado y se lee al iniciar el servidor.',
      en: 'bd_clientes.txt has the format of the assignment and is read when the server starts.',
    },
    source: {
      seed,
      quote:
        'En la primera línea, contiene un número entero no negativo N que indica la cantidad de clientes registrados. […] los datos se leen y almacenan dentro de una lista cada vez que se levanta el servidor.',
    },
  },
  {
    id: 'VI-S6.1',
    level: 'should',
    text: {
      es: 'bd_clientes.txt se reemplaza de una vez, para que nunca quede a medias.',
      en: 'bd_clientes.txt is replaced in one step, so that it is never left half written.',
    },
    source: { seed },
  },
  {
    id: 'VI-S7',
    level: 'must',
    text: {
      es: 'El servidor atiende a varios clientes a la vez, y dos cambios simultáneos no pierden nada.',
      en: 'The server serves several clients at once, and two simultaneous changes lose nothing.',
    },
    source: {
      seed,
      quote: 'construir un servidor que comunique a varios clientes, los cuales son registrados en una base de datos.',
    },
  },
  {
    id: 'VI-S8',
    level: 'should',
    text: {
      es: 'Un comando vacío no corta la conexión, y un bd_clientes.txt dañado nunca se pierde en silencio.',
      en: 'An empty command does not cut the connection, and a damaged bd_clientes.txt is never lost in silence.',
    },
    source: { seed },
  },
  {
    id: 'VI-S9',
    level: 'should',
    text: {
      es: 'Una lista de más de 1024 bytes llega completa.',
      en: 'A list of more than 1,024 bytes comes whole.',
    },
    source: { seed },
  },
  {
    id: 'VI-S10',
    level: 'should',
    text: {
      es: 'Las respuestas tienen las palabras del enunciado.',
      en: 'The answers use the words of the assignment.',
    },
    source: { seed },
  },
  {
    id: 'VI-S10.1',
    level: 'must',
    text: {
      es: 'Un comando desconocido o mal escrito recibe una respuesta que lo dice.',
      en: 'A command that is unknown or badly written gets an answer that says so.',
    },
    source: {
      seed,
      quote:
        'generan una respuesta acorde que posteriormente será enviada al cliente para que pueda reescribir el comando.',
    },
  },
  {
    id: 'VI-S11',
    level: 'must',
    text: {
      es: 'La palabra del comando vale en mayúsculas y en minúsculas.',
      en: 'The command word counts in capital and in small letters.',
    },
    source: { seed, quote: 'if solicitud[0].upper() in comandos:' },
  },
  {
    id: 'VI-C1',
    level: 'must',
    text: { es: 'El cliente envía lo que se escribe, tal cual.', en: 'The client sends what is typed, as it is.' },
    source: { seed, quote: 's.sendall(mensaje.encode("utf-8"))' },
  },
  {
    id: 'VI-C2',
    level: 'must',
    text: {
      es: 'El cliente muestra la respuesta completa, aunque sea larga y venga en trozos.',
      en: 'The client shows the whole answer, also when it is long and comes in pieces.',
    },
    source: { seed, quote: 'basta con imprimir en la consola el mensaje recibido desde el servidor.' },
  },
  {
    id: 'VI-C3',
    level: 'must',
    text: {
      es: '«salir» cierra la conexión y termina el cliente.',
      en: '“salir” closes the connection and ends the client.',
    },
    source: { seed, quote: "Escribe un mensaje (o 'salir' para terminar)" },
  },
  {
    id: 'VI-C4',
    level: 'should',
    text: { es: 'Una línea vacía no se envía.', en: 'An empty line is not sent.' },
    source: { seed, quote: 'if mensaje.strip() == "":' },
  },
  {
    id: 'VI-G4',
    level: 'must',
    text: {
      es: 'Un texto con letras de varios bytes es exacto.',
      en: 'A text with letters of several bytes is exact.',
    },
    source: {
      seed,
      quote: 'La interacción entre servidor y cliente se da a través del envío y recepción de cadenas de caracteres.',
    },
  },
  {
    id: 'VI-G5',
    level: 'must',
    text: {
      es: 'Un cliente que desaparece (FIN o RST) no afecta a los demás.',
      en: 'A client that vanishes (FIN or RST) does not affect the others.',
    },
    source: { seed, quote: 'construir un servidor que comunique a varios clientes' },
  },
  {
    id: 'VI-G6',
    level: 'should',
    text: {
      es: 'Un comando mal formado se rechaza o cierra esa conexión, sin dañar a nadie más.',
      en: 'A malformed command is refused or closes that connection, and hurts nobody else.',
    },
    source: { seed },
  },
  {
    id: 'VI-G8',
    level: 'should',
    text: { es: 'El servidor sobrevive a un comando vacío.', en: 'The server survives an empty command.' },
    source: { seed },
  },
  {
    id: 'VI-G9',
    level: 'should',
    text: {
      es: 'Un cliente que envía un byte y espera, o que nunca lee, no detiene a los demás.',
      en: 'A client that sends one byte and waits, or never reads, does not stop the others.',
    },
    source: { seed },
  },
  {
    id: 'VI-G10',
    level: 'should',
    text: {
      es: 'Cuando la otra parte se va, el servidor no queda girando en vacío.',
      en: 'When the other side has gone, the server does not spin.',
    },
    source: { seed },
  },
]
