import type { Requirement } from '../../model/requirement.ts'

const seed = '003'

/** What assignment 003 asks of its client, as the provider and as the downloader of videos, and what careful network code adds. */
export const requirements: readonly Requirement[] = [
  {
    id: 'VP-T1',
    level: 'must',
    text: { es: 'Los programas se comunican por TCP.', en: 'The programs talk over TCP.' },
    source: { seed, quote: 'Se utiliza un socket de tipo TCP y direcciones ipv4.' },
  },
  {
    id: 'VP-P1',
    level: 'must',
    text: {
      es: 'A «DESCARGAR nombre» el proveedor responde con el tamaño en una línea y después con exactamente los bytes del archivo de videos_compartidos, también a varios a la vez.',
      en: 'The provider answers “DESCARGAR name” with the size on one line and then with exactly the bytes of the file in videos_compartidos, to several clients at once as well.',
    },
    source: {
      seed,
      quote:
        'Se encuentra escuchando a través del puerto 1030 constantemente para recibir solicitudes de conexiones. […] en caso de poseerlo, envía el tamaño del archivo y posteriormente el video solicitado.',
    },
  },
  {
    id: 'VP-P2',
    level: 'must',
    text: {
      es: 'Si el archivo no existe, el proveedor responde con una línea que empieza con ERROR.',
      en: 'When there is no such file, the provider answers with a line that begins with ERROR.',
    },
    source: { seed, quote: 'conn.sendall(b"ERROR El archivo solicitado no existe.\\n")' },
  },
  {
    id: 'VP-P2.1',
    level: 'should',
    text: {
      es: 'La línea de error dice lo que dice el enunciado.',
      en: 'The error line says what the assignment says.',
    },
    source: { seed, quote: 'ERROR El archivo solicitado no existe.' },
  },
  {
    id: 'VP-P3',
    level: 'should',
    text: {
      es: 'Un nombre que sale de videos_compartidos se rechaza: nadie recibe otros archivos.',
      en: 'A name that leaves videos_compartidos is refused: nobody gets other files.',
    },
    source: { seed },
  },
  {
    id: 'VP-D1',
    level: 'must',
    text: {
      es: 'Las descargas se hacen una tras otra, en orden, y una que falla no detiene a las siguientes.',
      en: 'Downloads are done one after the other, in order, and one that fails does not stop the next.',
    },
    source: {
      seed,
      quote:
        'Mientras la cola no esté vacía, se toma a la siguiente descarga por realizar, se establece conexión con la computadora (especificada en la descarga) y se realiza la transferencia del archivo.',
    },
  },
  {
    id: 'VP-D2',
    level: 'must',
    text: {
      es: 'La línea del tamaño y el contenido se entienden igual si llegan en un solo segmento o en muchos.',
      en: 'The size line and the content are understood alike whether they come in one segment or in many.',
    },
    source: { seed, quote: 'envía el tamaño del archivo y posteriormente el video solicitado.' },
  },
  {
    id: 'VP-D3',
    level: 'should',
    text: {
      es: 'Si el proveedor cierra antes de tiempo, no queda ningún archivo que parezca completo.',
      en: 'When the provider closes too early, no file is left that looks complete.',
    },
    source: { seed },
  },
  {
    id: 'VP-D3.1',
    level: 'should',
    text: {
      es: 'Si el proveedor cierra antes de tiempo, el cliente lo dice.',
      en: 'When the provider closes too early, the client says so.',
    },
    source: { seed },
  },
  {
    id: 'VP-D4',
    level: 'must',
    text: {
      es: 'Al iniciar se crean las carpetas videos_compartidos y videos_recibidos.',
      en: 'At the start the folders videos_compartidos and videos_recibidos are made.',
    },
    source: {
      seed,
      quote: 'en una carpeta que se crea al momento de ejecutar el archivo llamada videos_compartidos',
    },
  },
  {
    id: 'VP-D5',
    level: 'should',
    text: {
      es: 'Durante la descarga se muestra el avance, de diez en diez por ciento.',
      en: 'During the download its progress is shown, in steps of ten per cent.',
    },
    source: {
      seed,
      quote: 'Durante la descarga, se notifica a través de la consola al usuario del status de la descarga.',
    },
  },
  {
    id: 'VP-D6',
    level: 'must',
    text: {
      es: 'El video queda en videos_recibidos con exactamente los bytes que se enviaron.',
      en: 'The video ends up in videos_recibidos with exactly the bytes that were sent.',
    },
    source: { seed, quote: 'al igual que observará los videos descargados.' },
  },
  {
    id: 'VP-D6.1',
    level: 'should',
    text: {
      es: 'Un nombre con «../» nunca guarda nada fuera de videos_recibidos.',
      en: 'A name with “../” never stores anything outside videos_recibidos.',
    },
    source: { seed },
  },
  {
    id: 'VP-D7',
    level: 'must',
    text: {
      es: 'Mientras se descarga, los comandos siguen llegando al servidor central.',
      en: 'While something is downloaded, commands go on reaching the central server.',
    },
    source: { seed, quote: 'Se dedica un hilo a manejar la cola de descargas.' },
  },
  {
    id: 'VP-D8',
    level: 'should',
    text: {
      es: '«salir» termina el cliente en orden, también con descargas pendientes.',
      en: '“salir” ends the client in order, also with downloads pending.',
    },
    source: { seed },
  },
  {
    id: 'VP-G5',
    level: 'must',
    text: {
      es: 'Un cliente que desaparece a mitad de un mensaje deja al proveedor atendiendo a los demás.',
      en: 'A client that vanishes in the middle of a message leaves the provider serving everyone else.',
    },
    source: {
      seed,
      quote: 'Se encuentra escuchando a través del puerto 1030 constantemente para recibir solicitudes de conexiones.',
    },
  },
  {
    id: 'VP-G6',
    level: 'should',
    text: {
      es: 'Una solicitud mal formada no daña a los demás.',
      en: 'A malformed request hurts nobody else.',
    },
    source: { seed },
  },
  {
    id: 'VP-G8',
    level: 'should',
    text: { es: 'El servidor sobrevive a una solicitud en blanco.', en: 'The server survives a blank request.' },
    source: { seed },
  },
  {
    id: 'VP-G9',
    level: 'should',
    text: {
      es: 'Un cliente lento, o que deja de leer, no detiene a los demás.',
      en: 'A client that is slow, or stops reading, does not stop the others.',
    },
    source: { seed },
  },
  {
    id: 'VP-G10',
    level: 'should',
    text: {
      es: 'Cuando un cliente se va, el proveedor no queda girando en vacío.',
      en: 'After a client ends, the provider does not spin.',
    },
    source: { seed },
  },
]
