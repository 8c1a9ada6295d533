import type { en } from './en.ts'

/** Lo que dice en español la batería de pruebas de video-peer. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'no-known-video':
    'No se sabe qué archivos comparte este proveedor. Indica su carpeta con --files, o deja que Zócalo lo inicie con --server.',
  'video-expected':
    'la línea «{bytes, number, ::group-off}» y después exactamente {bytes, plural, one {el único byte} other {los # bytes}} de «{name}»',
  'wrong-size':
    'La línea del tamaño dice {announced, number}, pero el archivo tiene {bytes, plural, one {# byte} other {# bytes}}.',
  'content-differs': 'Lo que se envió de «{name}» no es su contenido.',
  'more-than-the-video': 'Llegaron más bytes después del último del archivo.',
  'no-size-line': 'El contenido llegó sin la línea que dice su tamaño.',
  'video-refused': 'El proveedor tiene el archivo en videos_compartidos y respondió «{text}».',
  'not-a-size': 'La primera línea es «{text}», que no es un tamaño.',
  'one-at-a-time': 'Mientras otros están conectados y aún no han pedido nada, un cliente más no recibe su archivo.',
  'several-expected': 'varias descargas al mismo tiempo, cada una en su propio hilo',
  'error-expected': 'una línea que empieza con ERROR y termina con un salto de línea',
  'error-without-line-end':
    'El error llegó sin el salto de línea del final; quien lee hasta el salto de línea espera para siempre.',
  'not-an-error': 'Un archivo que no existe se respondió con «{text}».',
  'other-wording': 'La línea de error no dice lo que dice el enunciado.',
  quoted: '«{text}»',
  'path-escape': 'El nombre «{name}» entregó un archivo que no está en videos_compartidos.',
  'path-escape-expected': 'un error, un cierre o silencio: solo se comparten los archivos de videos_compartidos',
  'command-not-sent': 'Se escribió el comando «{command}» y no llegó al servidor central en {ms, number} ms.',
  'command-expected': 'que el servidor central reciba «{command}»',
  'wrong-request': 'El cliente se conectó con el proveedor y envió: «{text}».',
  'provider-not-called': 'El cliente no se conectó con el proveedor de {video} en {ms, number} ms.',
  'call-expected': 'que se conecte con el proveedor que indicó el servidor central',
  'request-expected': 'la solicitud «DESCARGAR {video}»',
  'folders-missing': 'Después de iniciar no existe: {names}.',
  'folders-expected': 'las carpetas videos_compartidos y videos_recibidos, creadas al iniciar',
  'downloads-at-once': 'La descarga de {second} comenzó antes de que terminara la de {first}.',
  'one-by-one-expected': 'una descarga después de otra, en el orden en que se pidieron',
  'looks-complete':
    'El proveedor cerró después de {sent, number} de {bytes, plural, one {# byte} other {# bytes}}, y «{path}» está como si estuviera completo.',
  'looks-complete-expected': 'que no haya un archivo con el nombre del video hasta que esté completo',
  'cut-told': 'algo que diga que la descarga no se completó',
  'stored-outside': 'El archivo «{path}» quedó fuera de videos_recibidos.',
  'stored-outside-expected': 'que el nombre se rechace, o que se guarde dentro de videos_recibidos',
  'queue-stopped':
    'Después de un nombre con «../» la descarga siguiente no llegó, así que no se puede decir dónde se guardan los archivos.',
  'progress-wanted': 'porcentajes como 10 %, 20 %, …, 100 %',
  'pair-download':
    'El cliente ofrece un video, lo pide, y lo guarda en videos_recibidos con exactamente los mismos bytes.',
  'pair-next-after-a-failure': 'Una descarga que falla no impide la siguiente, y no deja nada que parezca completo.',
  'pair-leave': 'Con «salir» el cliente termina en orden.',
  'pair-video-missing': '«{name}» no está en videos_recibidos.',
  'pair-video-differs': '«{name}» está en videos_recibidos, pero con otros bytes.',
  'pair-video-expected': '«{name}» en videos_recibidos, con {bytes, plural, one {su único byte} other {sus # bytes}}',
  'pair-video-unwanted':
    'En videos_recibidos hay un «{name}» de {bytes, plural, one {# byte} other {# bytes}}, aunque nadie tenía ese video.',
  'pair-video-unwanted-expected': 'que no quede ningún archivo con ese nombre',
}
