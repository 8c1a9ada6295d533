import type { Requirement } from '../../model/requirement.ts'

const seed = '001'

/** What assignment 001 (AF06, DrawColorCanvas) asks of its programs, and what careful network code adds. */
export const requirements: readonly Requirement[] = [
  {
    id: 'CV-T1',
    level: 'must',
    text: {
      es: 'Cliente y servidor se comunican por TCP.',
      en: 'Client and server talk over TCP.',
    },
    source: { seed, quote: 'además se crea un socket y se conecta mediante el protocolo TCP al servidor.' },
  },
  {
    id: 'CV-S1',
    level: 'must',
    text: {
      es: 'A «nuevo» el servidor responde con el tablero completo: 2500 celdas, al principio blancas. No pinta nada.',
      en: 'The server answers “nuevo” with the whole board: 2,500 cells, white at first. It paints nothing.',
    },
    source: {
      seed,
      quote:
        'Sirve para obtener el estado actual del canvas por primera vez. No se debe actualizar ningún pixel en el servidor, solamente se debe continuar al punto 5.',
    },
  },
  {
    id: 'CV-S1.1',
    level: 'must',
    text: {
      es: 'El servidor recibe constantemente: responde un mensaje tras otro por la misma conexión.',
      en: 'The server receives constantly: it answers one message after the other over the same connection.',
    },
    source: {
      seed,
      quote: 'Este método debe ser capaz de recibir constantemente información desde el socket del cliente recibido',
    },
  },
  {
    id: 'CV-S2',
    level: 'must',
    text: {
      es: 'Después de «pintar», la celda de la fila «y» y la columna «x» tiene el color, ninguna otra cambia, y se envía el tablero.',
      en: 'After “pintar” the cell at row “y”, column “x” has the colour, no other cell changes, and the board is sent.',
    },
    source: {
      seed,
      quote:
        'Por último debes recibir un diccionario desde el método self.canvas.obtener_tablero(), el cual será tu respuesta al usuario y debes enviarla a el(los) clientes respectivo',
    },
  },
  {
    id: 'CV-S2.1',
    level: 'should',
    text: {
      es: 'Las posiciones también pueden llegar como números enteros.',
      en: 'Positions may also arrive as whole numbers.',
    },
    source: { seed },
  },
  {
    id: 'CV-S3',
    level: 'must',
    text: {
      es: 'Lo pintado se acumula durante una conexión.',
      en: 'What is painted accumulates over a connection.',
    },
    source: {
      seed,
      quote: 'Recibe la información de los clientes conectados, la almacena para generar un tablero común',
    },
  },
  {
    id: 'CV-S3.1',
    level: 'must',
    text: {
      es: 'Lo pintado se conserva entre conexiones mientras el servidor está en ejecución.',
      en: 'What is painted is kept over connections of the same server run.',
    },
    source: {
      seed,
      quote: 'instancia un DrawColorCanvas vacío, que será compartido entre los clientes que se conecten.',
    },
  },
  {
    id: 'CV-S4',
    level: 'must',
    text: {
      es: 'Después de «cerrar» el servidor termina la conversación y cierra la conexión.',
      en: 'After “cerrar” the server ends the conversation and closes the connection.',
    },
    source: {
      seed,
      quote:
        'Si este comando surge, entonces debes terminar de escuchar al cliente y pasar directamente al finally para que el programa termine la conexión.',
    },
  },
  {
    id: 'CV-S4.1',
    level: 'should',
    text: {
      es: 'Antes de cerrar, el servidor se despide con {"cerrar": true}.',
      en: 'Before it closes, the server takes leave with {"cerrar": true}.',
    },
    source: { seed },
  },
  {
    id: 'CV-S5',
    level: 'must',
    claim: 'multi-client',
    text: {
      es: 'El servidor atiende a muchos clientes a la vez, sin un máximo.',
      en: 'The server serves many clients at once, without a maximum.',
    },
    source: {
      seed,
      quote:
        'debes buscar la forma de que esto no impida conectar y escuchar a varios clientes de forma paralela […] No hay máximo de clientes conectados.',
    },
  },
  {
    id: 'CV-S5.1',
    level: 'must',
    claim: 'multi-client',
    text: {
      es: 'Cada cambio del tablero llega a todos los clientes conectados.',
      en: 'Each change of the board reaches every connected client.',
    },
    source: {
      seed,
      quote: 'mientras que si hay múltiples clientes, se envía a todos sus sockets con self.enviar_a_todos',
    },
  },
  {
    id: 'CV-S5.2',
    level: 'must',
    claim: 'multi-client',
    text: {
      es: 'Un cliente que se despidió no molesta: los demás siguen y su lugar queda libre.',
      en: 'A client that took leave is no burden: the others go on and its place is free.',
    },
    source: { seed, quote: 'Se ha eliminado el socket del cliente 1.' },
  },
  {
    id: 'CV-S6',
    level: 'should',
    text: {
      es: 'Una posición mayor que 49 o una llave que falta dejan el tablero como estaba, y el servidor sobrevive.',
      en: 'A position over 49 or a missing key leaves the board as it was, and the server survives.',
    },
    source: { seed },
  },
  {
    id: 'CV-S7',
    level: 'must',
    text: {
      es: 'Con un solo cliente, la respuesta llega únicamente a quien la pidió.',
      en: 'In single-client mode the answer goes to the sender only.',
    },
    source: { seed, quote: 'Si sólo se permite un cliente, se envía al cliente con self.enviar' },
  },
  {
    id: 'CV-C1',
    level: 'must',
    text: { es: 'Al comenzar, el cliente envía «nuevo».', en: 'On start the client sends “nuevo”.' },
    source: {
      seed,
      quote:
        'cuando un cliente se conecta al servidor este está programado para avisar su llegada enviando un diccionario con el comando "nuevo" al momento de abrir la interfaz (show()).',
    },
  },
  {
    id: 'CV-C2',
    level: 'must',
    text: {
      es: 'El cliente muestra el tablero que llega, venga en los trozos que venga.',
      en: 'The client shows the board that arrives, whatever its segments.',
    },
    source: {
      seed,
      quote:
        'debes completar este método, dentro de la sección try, para que el cliente escuche constantemente al servidor.',
    },
  },
  {
    id: 'CV-C3',
    level: 'must',
    text: {
      es: '«pintar» lleva el largo en cinco bytes y la celda elegida.',
      en: '“pintar” carries the five-byte length and the chosen cell.',
    },
    source: { seed, quote: 'Debes obtener el largo del mensaje en 5 bytes y con byteorder="little".' },
  },
  {
    id: 'CV-C4',
    level: 'must',
    text: { es: 'Al cerrarse, el cliente envía «cerrar».', en: 'When it is closed the client sends “cerrar”.' },
    source: {
      seed,
      quote:
        'cuando el cliente termina la conexión (cerró la ventana closeEvent()), este envía al servidor un diccionario con el comando "cerrar" para indicar el término de la conexión.',
    },
  },
  {
    id: 'CV-C5',
    level: 'must',
    text: {
      es: 'Con {"cerrar": true} o al terminarse la conexión, el cliente termina sin un traceback.',
      en: 'On {"cerrar": true} or at the end of the connection the client ends without a traceback.',
    },
    source: {
      seed,
      quote: 'Es True si la conexión es estable y False si ya no hay conexión.',
    },
  },
  {
    id: 'CV-G1',
    level: 'must',
    text: {
      es: 'Un mensaje cuyo cuerpo llega cortado en cualquier byte se entiende como si llegara entero.',
      en: 'A message whose body is cut at any byte is understood as if it had come whole.',
    },
    source: {
      seed,
      quote:
        'Luego, en base al largo total de la información, debes recibir la respuesta en chunks de máximo 128 bytes cada uno.',
    },
  },
  {
    id: 'CV-G2',
    level: 'must',
    text: {
      es: 'Dos o más mensajes que llegan en un mismo segmento se entienden todos, en orden.',
      en: 'Two or more messages that arrive in one segment are all understood, in order.',
    },
    source: { seed, quote: 'Recibir el largo de la información total en los primeros 5 bytes.' },
  },
  {
    id: 'CV-G3',
    level: 'must',
    text: {
      es: 'Los mensajes cuyo largo está en el borde de un trozo (127, 128, 129 … 65.537 bytes) son exactos.',
      en: 'Messages whose length sits at a chunk boundary (127, 128, 129 … 65,537 bytes) are exact.',
    },
    source: { seed, quote: 'debes recibir el resto del mensaje en chunks de máximo 128 bytes cada uno.' },
  },
  {
    id: 'CV-G4',
    level: 'must',
    text: {
      es: 'Un texto con letras de varios bytes, cortado dentro de una letra, es exacto.',
      en: 'A text with multi-byte letters, cut inside a letter, is exact.',
    },
    source: { seed, quote: 'debes decodificar los bytes para obtener el string' },
  },
  {
    id: 'CV-G5',
    level: 'should',
    text: {
      es: 'Un cliente que desaparece (FIN o RST), aun en medio de un mensaje, no afecta a los demás.',
      en: 'A client that vanishes (FIN or RST), even in the middle of a message, does not affect the others.',
    },
    source: { seed },
  },
  {
    id: 'CV-G6',
    level: 'should',
    text: {
      es: 'Un mensaje mal formado se rechaza o cierra esa conexión, sin dañar a nadie más.',
      en: 'A malformed message is refused or closes that connection, and hurts nobody else.',
    },
    source: { seed },
  },
  {
    id: 'CV-G7',
    level: 'should',
    text: {
      es: 'Un largo que anuncia mucho más de lo que llega no congela a los demás ni hace crecer la memoria.',
      en: 'A length that announces far more than ever comes neither freezes the others nor makes memory grow.',
    },
    source: { seed },
  },
  {
    id: 'CV-G8',
    level: 'should',
    text: {
      es: 'El servidor sobrevive a un mensaje vacío (largo 0).',
      en: 'The server survives an empty message (length 0).',
    },
    source: { seed },
  },
  {
    id: 'CV-G9',
    level: 'should',
    text: {
      es: 'Un cliente que envía un byte y espera, o que nunca lee, no detiene a los demás.',
      en: 'A client that sends one byte and waits, or never reads, does not stop the others.',
    },
    source: { seed },
  },
  {
    id: 'CV-G10',
    level: 'should',
    text: {
      es: 'Cuando la otra parte se va, el programa no queda girando en vacío.',
      en: 'When the other side has gone, the program does not spin.',
    },
    source: { seed },
  },
  {
    id: 'CV-G11',
    level: 'should',
    text: {
      es: 'El largo de cada mensaje que se envía cuenta bytes, nunca caracteres.',
      en: 'The length of each message that is sent counts bytes, never characters.',
    },
    source: { seed, quote: 'Luego debes calcular el largo de los bytes del mensaje ya codificado' },
  },
  {
    id: 'CV-G12',
    level: 'should',
    text: {
      es: 'Un mensaje cuyo largo (los cinco primeros bytes) llega cortado se entiende como si llegara entero.',
      en: 'A message whose length field (the first five bytes) is cut is understood as if it had come whole.',
    },
    source: { seed },
  },
]
