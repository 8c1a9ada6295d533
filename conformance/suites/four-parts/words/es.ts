import type { en } from './en.ts'

/** Lo que dice en español la batería de pruebas de four-parts. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'ack-expected':
    'una confirmación, con cualquier texto, {stage, select, ip {de la dirección} file {del archivo anunciado} part1 {de la parte 1} part2 {de la parte 2} part3 {de la parte 3} part4 {de la parte 4} other {de lo enviado}}',
  refused: 'El servidor lo rechazó: «{text}».',
  'ack-too-early': 'La parte {part, number} se confirmó antes de que se enviara su último byte.',
  'ack-late-expected': 'ninguna confirmación antes de que llegue la parte entera',
  'next-file-not-taken': 'El archivo número {number, number} de la misma conexión no se recibe como el primero.',
  'next-file-expected': 'que cada archivo de una conexión se guarde como el primero',
  'waits-for-another': 'Un cliente que se detuvo en la mitad de su archivo hace esperar a otro.',
  'nobody-waits-expected': 'que cada cliente sea atendido de inmediato, hagan lo que hagan los demás',
  boundary: 'Uno de los archivos de {sizes} bytes no queda guardado tal cual. Los más cortos, sí.',
  'wrong-folder':
    'El archivo está en {place}, y ninguna carpeta de ese camino lleva la dirección {address} en su nombre.',
  'folder-expected': 'una carpeta cuyo nombre lleve {address}',
  'foreign-folder': 'El archivo de un cliente de {own} que dijo ser {other} está en {place}.',
  'foreign-folder-expected': 'que se guarde con la dirección verdadera, se rechace o se cierre la conexión',
  escaped: 'El archivo se escribió en {place}, fuera de la carpeta de su cliente.',
  'escaped-expected': 'un rechazo, o el archivo dentro de la carpeta de su cliente con la última parte del nombre',
  'no-folder': 'No se pudo averiguar en qué carpeta guarda el servidor.',
  'half-file': 'Después de que el cliente desapareció, el archivo a medias sigue ahí: {place}.',
  'half-file-expected': 'que no haya un archivo con el nombre final antes de que lleguen las cuatro partes',
  'unframed-wire':
    'El servidor lee los textos sueltos del programa del enunciado: solo la pausa de quien envía dice dónde termina un mensaje.',
  'framed-expected': 'un salto de línea después de cada texto, y el tamaño del archivo en su anuncio',
  'unframed-cut':
    'No se aplica a los mensajes sin marca de final: ahí una pausa es el final de una parte, y una parte con una pausa en medio no se distingue de dos partes.',
  'unframed-line':
    'No se aplica a los mensajes sin marca de final: sus textos no tienen marca de término, y medio texto no se distingue de uno entero.',
  'unframed-ack':
    'No se aplica a los mensajes sin marca de final: el servidor no puede saber cuál es el último byte de una parte.',
  'unframed-empty': 'No se aplica a los mensajes sin marca de final: una parte vacía no se distingue del silencio.',
  'unframed-size': 'No se aplica a los mensajes sin marca de final: no se anuncia ningún tamaño.',
  'unframed-form':
    'No se aplica a los mensajes sin marca de final: ahí cualquier texto es una dirección o un nombre, y ninguno está mal formado.',
  'wire-found':
    'Habla con {wire, select, unframed {los mensajes sin marca de final del programa del enunciado} other {el perfil canónico}}.',
  'wire-named':
    'Se evalúa con {wire, select, unframed {mensajes sin marca de final} other {el perfil canónico}}, como dice --wire.',
  'client-expected':
    '{stage, select, ip {la dirección del cliente como texto: «IP 192.168.0.7» y un salto de línea, o la dirección sola} file {el anuncio: «ARCHIVO foto.jpg 1234» y un salto de línea, o el nombre solo} other {la parte siguiente, cada una después de su confirmación}}',
  'client-wrong-message': 'El cliente dijo «{text}», y no es lo que tocaba.',
  'client-sends':
    'Un archivo de {size, plural, one {# byte} other {# bytes}} llegó en {count, plural, one {un envío} other {# envíos}} ({list}); cada confirmación se retuvo hasta que no llegó nada en {ms, number} ms.',
  'client-not-waiting':
    'Los {size, plural, one {# byte} other {# bytes}} de un archivo llegaron antes de que se confirmara la primera parte: en un solo envío, o sin esperar las confirmaciones.',
  'client-sends-expected': 'exactamente cuatro partes, cada una solo después de la confirmación de la anterior',
  'client-four-sends':
    'Llegaron cuatro partes ({list}); cada confirmación se retuvo {ms, number} ms, y mientras tanto no llegó nada.',
  'client-files-missing':
    'De {wanted, plural, one {# archivo} other {# archivos}} que debían llegar, {came, plural, =0 {no llegó ninguno} one {llegó #} other {llegaron #}}. Faltan: {names}.',
  'client-files-expected': 'todas las imágenes, PDF, audios y videos de su carpeta, uno tras otro',
  'client-media-expected':
    'todas las imágenes, PDF, audios y videos de su carpeta y subcarpetas, con la extensión en mayúsculas o minúsculas, y ningún otro archivo',
  'client-collects-too-much': 'El cliente envió también lo que no es imagen, PDF, audio ni video: {names}.',
  'client-content-differs': 'Lo que llegó de «{name}» no es el contenido del archivo.',
  'client-names-expected': 'cada archivo con su propio nombre; llegaron: {names}',
  'client-reports': 'un aviso sobre «{name}», que no se puede leer',
  'half-ack': 'El cliente siguió cuando solo había llegado «{text}» de la confirmación.',
  'half-ack-expected': 'que espere la línea entera, se corte donde se corte',
  'client-acks-cut':
    '{count, plural, one {# confirmación llegó} other {# confirmaciones llegaron}} en dos trozos con una pausa de {ms, number} ms, y el cliente esperó el final de cada una.',
  'unframed-ack-pieces':
    'No se aplica a los mensajes sin marca de final: sus confirmaciones no tienen marca de término, y media confirmación no se distingue de una entera.',
  'pair-wrong-folder': 'El archivo está en {place}, en ninguna carpeta con una dirección IP.',
  'pair-folder-expected': 'una carpeta cuyo nombre lleve la dirección IP del cliente',
}
