import type { en } from './en.ts'

/** Lo que dice en español la batería de pruebas de video-index. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'reply-registered':
    'una respuesta que diga que el cliente fue agregado, por ejemplo «El cliente … ha sido agregado exitosamente»',
  'reply-duplicate': 'una respuesta que diga que el nombre ya está tomado, por ejemplo «Usuario ya registrado»',
  'reply-bad-format': 'una respuesta que diga que el formato está mal, por ejemplo «Formato de entrada incorrecto»',
  'reply-videos-added':
    'una respuesta que diga que los videos se agregaron, por ejemplo «Se agregaron los videos exitosamente»',
  'reply-unknown-client':
    'una respuesta que diga que no hay tal cliente, por ejemplo «El cliente proporcionado no existe. Asegúrese de inscribirlo primero»',
  'reply-refused': 'una respuesta que rechace a quien no está inscrito, por ejemplo «Regístrese primero»',
  'reply-none': 'una respuesta que diga que no hay videos, por ejemplo «No hay videos registrados»',
  'reply-not-found': 'una respuesta a la búsqueda, por ejemplo «EXITO ip puerto» o «El video que busca no existe»',
  'reply-unknown-command': 'una respuesta que diga que el comando es desconocido, por ejemplo «Comando desconocido»',
  'wrong-reply': 'La respuesta a «{command}» dice otra cosa.',
  'reply-was': '«{reply}»',
  'list-expected': 'una lista con el nombre de cada video',
  'list-incomplete':
    '{count, plural, one {Un nombre} other {# nombres}} de {of, number} no {count, plural, one {llegó} other {llegaron}} en la lista.',
  'list-was': 'un texto de {bytes, plural, one {# byte} other {# bytes}} sin {names}',
  'refused-but-added': 'El servidor rechazó el comando, pero el video está en la lista.',
  'nothing-added': 'una lista sin ese video',
  'wrong-owner': 'La respuesta no da la dirección y el puerto de quien tiene «{video}».',
  'owner-expected': 'EXITO {ip} {port} (dirección y puerto de quien lo tiene)',
  'stranger-served': 'Alguien que no está inscrito recibió lo que solo pueden saber los inscritos.',
  'stranger-added': 'Un video que envió alguien que no está inscrito aparece en la lista.',
  'one-machine':
    'A este servidor no se puede llegar desde varias direcciones de este computador; por eso no se evaluó.',
  'not-launched': 'No se conoce la carpeta de un servidor que inició otra persona.',
  'database-missing': 'El servidor no escribió un archivo bd_clientes.txt en su carpeta ni debajo de ella.',
  'database-expected':
    'bd_clientes.txt: la cantidad de clientes; por cada uno una línea «nombre ip puerto M» y M líneas con un video cada una',
  'database-format':
    'La línea {line, number} de bd_clientes.txt no tiene el formato: {wrong, select, no_text {no es texto en UTF-8} no_client_count {se esperaba la cantidad de clientes} no_client_line {se esperaba «nombre ip puerto M»} no_video_name {se esperaba el nombre de un video} ends_early {el archivo termina antes de tiempo} other {hay más de lo que anuncian las cantidades}}. Dice «{found}».',
  'database-lacks':
    'En bd_clientes.txt {count, plural, one {falta un dato} other {faltan # datos}}, por ejemplo «{first}».',
  'picture-database': 'bd_clientes.txt, tal como está en el disco',
  'in-place-rewrite':
    'bd_clientes.txt se vacía y se vuelve a escribir en su lugar: si se corta la luz en ese momento, queda medio archivo.',
  'replaced-expected': 'un archivo nuevo con otro nombre, que toma el lugar del anterior cuando está completo',
  'database-wiped': 'El bd_clientes.txt dañado fue reemplazado, y lo que decía ya no está en ninguna parte.',
  'database-kept-expected':
    'un servidor que no se inicia y dice por qué, o que guarda el contenido dañado, o que todavía conoce a cada cliente que se puede leer',
  'damaged-does-not-start': 'Con un bd_clientes.txt dañado el servidor no se inicia.',
  'damaged-starts': 'Con un bd_clientes.txt dañado el servidor se inicia.',
  'second-client-unserved': 'Un segundo cliente no recibe respuesta mientras el primero está conectado.',
  'second-client-expected': 'que ambos clientes reciban respuesta al mismo tiempo',
  'client-lost-at-once':
    'Diez clientes se inscribieron a la vez y todos recibieron respuesta, pero «{name}» no está inscrito.',
  'videos-lost-at-once':
    'Se agregaron diez videos a la vez y todos tuvieron respuesta, pero no todos están en la lista.',
  'nothing-lost': 'que se conserve cada cambio que fue respondido',
  'purpose-wording':
    '{name, select, insc {INSC se responde con las palabras del enunciado.} videos {VIDEOS se responde con las palabras del enunciado.} descargar {DESCARGAR se responde con las palabras del enunciado.} unknown {Un comando que no existe se responde con las palabras del enunciado.} other {A quien no está inscrito se le rechaza con las palabras del enunciado.}}',
  'other-words': '«{command}» se responde con otras palabras que las del enunciado.',
  'words-expected': '«{words}»',
  'client-other-command': 'El cliente no envió lo que se escribió.',
  'client-command-expected': '«{command}», tal como se escribió',
  'client-command-was': '«{command}»',
  'client-sent-nothing': 'El cliente no envió nada por la línea que se escribió.',
  'client-sent-empty-line': 'El cliente envió algo por una línea vacía.',
  'client-shows': 'la respuesta del servidor: «{text}»',
  'client-shows-list': 'los {count, plural, one {# nombre} other {# nombres}} de la lista, hasta el último: «{last}»',
  'client-not-left': 'Después de «salir» el cliente no cerró su conexión.',
  'client-leaves-expected': 'el fin de la conexión',
  'cut-unseen': 'No se pudo demostrar que la lista llegó al cliente por partes.',
  'not-blocked':
    'El servidor dejó de leer antes de que sus respuestas pudieran llenar la conexión, así que no se sabe si espera a quien no lee.',
  'observed-by-address':
    'Observación: otra máquina inscrita puede agregar videos a un cliente que no es suyo. El servidor reconoce a cada cliente solo por su dirección, como en el enunciado; no comprueba quién es.',
  'pair-offer-and-list': 'El cliente se inscribe y ofrece videos; «INFO» los muestra todos.',
  'pair-offer': 'El cliente muestra que su inscripción y sus videos se agregaron.',
  'pair-who-has-it': 'El cliente pide un video y el servidor le dice quién lo tiene.',
  'pair-data-file': 'El cliente y sus videos quedan en bd_clientes.txt con el formato del enunciado.',
  'pair-leave': 'Con «salir» el cliente termina en orden.',
  'pair-offer-expected': 'un aviso de que se agregó, con las palabras que sea',
  'pair-who-expected': 'la dirección y el puerto de quien tiene el video, o el comienzo de su descarga',
  'pair-not-kept': 'En bd_clientes.txt no está el cliente «{name}» con sus videos.',
}
