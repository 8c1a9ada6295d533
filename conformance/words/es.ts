import type { en } from './en.ts'

/** Lo que dicen en español el motor y sus oráculos. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'harness-error': 'Aquí falló el propio Zócalo. Esto no dice nada de tu programa; por favor, avísanos.',
  'needs-claim': 'Solo se evalúa si el programa declara «{claim}».',
  'needs-no-claim': 'No se aplica a un programa que declara «{claim}».',
  'not-on-this-wire': 'No se aplica al perfil «{wire}», que no tiene esta forma.',
  'unframed-wire':
    'Nada dice dónde termina un mensaje: quien lo recibe supone que un recv, o una pausa, es un mensaje.',
  'framed-expected': 'una marca al final de cada texto, o su tamaño antes de él',
  'needs-launched': 'Solo se evalúa cuando Zócalo inicia el programa (--server), porque hay que observar su proceso.',
  'needs-several-connections':
    'No se aplica: este servidor acepta exactamente un cliente en toda su ejecución, y el enunciado lo permite.',
  'needs-connections-at-once': 'No se aplica: este servidor atiende a un cliente a la vez, y el enunciado lo permite.',
  'depends-on': 'No se evaluó: depende de {id}, que no pasó.',
  'not-run-dead': 'No se ejecutó: el programa ya no estaba.',
  'not-run-interrupted': 'No se ejecutó: la evaluación fue interrumpida.',
  'not-run-max-seconds': 'No se ejecutó: se alcanzó el tiempo máximo de toda la evaluación (--max-seconds {seconds}).',
  'run-interrupted': 'La evaluación fue interrumpida; este informe contiene lo que se alcanzó a evaluar.',
  'run-max-seconds': 'Se alcanzó el tiempo máximo de toda la evaluación (--max-seconds {seconds}).',
  'connect-refused': 'No se pudo establecer una conexión con {host}:{port} ({code}).',
  'connect-refused-expected': 'que el servidor acepte la conexión',
  'no-frame': 'No llegó ningún mensaje en {ms, number} ms.',
  'no-frame-partial':
    'En {ms, number} ms llegó solo una parte del mensaje: {have, number} de {need, plural, one {# byte} other {# bytes}} {at, select, header {del largo} other {del cuerpo}}.',
  'closed-before-frame':
    'La conexión se cerró antes de que llegara un mensaje completo: habían llegado {have, number} de {need, plural, one {# byte} other {# bytes}} {at, select, header {del largo} other {del cuerpo}}.',
  'reset-before-frame':
    'La conexión se cortó (RST) antes de que llegara un mensaje completo: habían llegado {have, number} de {need, plural, one {# byte} other {# bytes}} {at, select, header {del largo} other {del cuerpo}}.',
  'frame-expected':
    'un mensaje completo: {bytes, plural, one {# byte} other {# bytes}} de largo y exactamente tantos bytes como anuncian',
  'absurd-length': 'El largo anuncia {announced, plural, one {# byte} other {# bytes}}.',
  'absurd-length-text':
    'El largo anuncia {announced, plural, one {# byte} other {# bytes}}. Esos {bytes, plural, one {# byte} other {# bytes}} son el texto «{text}»: hay texto donde debería estar el largo.',
  'absurd-length-expected': 'un largo de a lo más {most, plural, one {# byte} other {# bytes}}',
  'field-length': 'largo',
  'field-body': 'cuerpo',
  'field-rest': 'lo que llegó',
  'field-length-value': 'largo = {value}',
  'field-command': 'orden',
  'field-data': 'datos',
  'field-text': 'texto',
  'field-line-end': 'fin de línea',
  'field-pickle': 'pickle',
  'field-binary': 'bytes que no son texto',
  'field-control': 'texto de control',
  'field-content': 'contenido',
  'picture-received': 'Lo que envió el programa',
  'picture-last-sent': 'Lo último que se envió al programa',
  'picture-sent': 'Lo que se envió al programa',
  'mark-missing': 'aquí se acaban los bytes',
  'mark-length': 'el largo',
  'not-closed': 'La conexión siguió abierta durante {ms, number} ms.',
  'not-closed-expected': 'que se cierre la conexión',
  'unexpected-bytes': '{count, plural, one {Llegó # byte} other {Llegaron # bytes}} cuando no debía llegar nada.',
  'silence-expected': 'que no se envíe nada',
  'cut-fails':
    'Un mensaje que llega en dos trozos, cortado después del byte {offset, number} de {total, number}, no se entiende. El mismo mensaje en un solo trozo sí.',
  'cut-expected':
    'la misma respuesta que cuando el mensaje llega entero: TCP es un flujo de bytes y puede entregarlo en cualquier número de trozos',
  'cut-actual-unanswered': 'no llegó ninguna respuesta en {ms, number} ms',
  'cut-actual-closed': 'se cerró la conexión',
  'cut-actual-wrong': 'llegó una respuesta equivocada',
  'cut-mark': 'el corte: una pausa de {ms, number} ms entre estos dos bytes',
  'cut-made':
    'Corte después del byte {offset, number}: una pausa de {ms, number} ms{kind, select, queue {, y el sistema muestra que el primer trozo fue leído} none {, pero el primer trozo no fue leído} other {}}.',
  'cut-unseen':
    'No se pudo demostrar que el programa vio el corte después del byte {offset, number}: aún no había leído el primer trozo cuando se envió el segundo.',
  'cut-evidence':
    '{count, plural, one {# corte, con evidencia} other {# cortes, cada uno con evidencia}}: {queue, plural, =0 {} one {# vez el sistema mostró la cola de recepción vacía} other {# veces el sistema mostró la cola de recepción vacía}}{gap, plural, =0 {} other {{queue, plural, =0 {} other {, }}{gap, plural, one {# vez} other {# veces}} una pausa de al menos {ms, number} ms}}.',
  'plain-failed':
    'El mensaje no fue respondido ni siquiera en un solo trozo, así que nada se puede decir de sus trozos.',
  'join-fails':
    '{expected, plural, one {Se envió # mensaje} other {Se enviaron # mensajes}} en un mismo segmento; {answered, plural, =0 {ninguno fue respondido} one {solo # fue respondido} other {solo # fueron respondidos}}.',
  'join-expected': 'que cada mensaje sea respondido, en orden',
  'join-mark': 'el mensaje que quedó sin respuesta',
  'boundary-fails':
    'Un mensaje de {length, plural, one {# byte} other {# bytes}} no se responde bien. Los más cortos sí.',
  'boundary-expected':
    'que un mensaje de {length, plural, one {# byte} other {# bytes}} se entienda igual que uno corto',
  'others-hurt': 'Después de esto, un cliente que no hizo nada malo ya no es atendido.',
  'others-hurt-expected': 'que el servidor siga atendiendo a todos los demás y acepte clientes nuevos',
  'not-held-up':
    'El servidor no llegó al punto en que ya no puede enviar más a quien no lee, así que no se sabe si lo espera.',
  'not-accepting': 'Después de esto, ningún cliente nuevo es atendido.',
  'memory-grew':
    'El programa creció {mb, number} MB después de que un largo anunciara {announced, plural, one {# byte} other {# bytes}} que nunca llegaron.',
  'memory-expected': 'que la memoria crezca con lo que llega, no con lo que se anuncia',
  spins: 'Después de que se fueron sus clientes, el programa usó el {percent, number} % de un procesador.',
  'spins-expected': 'que el uso del procesador baje a nada cuando no queda nadie conectado',
  'spins-observed':
    'Uso del procesador después de que se fueron los clientes: {percent, number} % durante {ms, number} ms.',
  'program-ended': 'El programa terminó (salida: {how}).',
  'program-alive-expected': 'que el programa siga en ejecución',
  'unexpected-message': 'Se recibió «{text}», que no es ninguno de los mensajes esperados.',
  'awaited-message': '{message} (por ejemplo «{sample}»)',
  'awaited-ack': 'la confirmación («{sample}») durante {message}',
  'unknown-wire':
    'El programa {said, select, undefined {no dijo nada} other {dijo «{said}»}}, y ninguno de los perfiles de mensajes conocidos le sirve; el más cercano es «{nearest}». Si debe hablar ese, evalúalo con --wire {nearest}; si no, escribe un perfil para tus mensajes (docs/perfiles.md) e indícalo con --wire.',
  'unknown-client-wire':
    'El cliente {said, select, undefined {no dijo nada} other {dijo «{said}»}}, y con ninguno de los perfiles de mensajes conocidos la conversación llega al final; el más cercano es «{nearest}». Si debe hablar ese, evalúalo con --wire {nearest}; si no, escribe un perfil para tus mensajes (docs/perfiles.md) e indícalo con --wire.',
  'wire-found': 'Habla con el perfil de mensajes «{wire}»: {title}.',
  'wire-named': 'Evaluado con el perfil de mensajes indicado, «{wire}»: {title}.',
  'answers-elsewhere':
    'Responde desde otro puerto ({port}). Un cliente que llama a connect en su socket UDP no recibe esas respuestas.',
  'relay-act':
    '{act, select, drop {Se perdió} repeat {Se repitió} delay {Se retrasó} other {Se retuvo, y llegó después de otros,}} el datagrama {number} {direction, select, there {hacia el programa} other {que viene del programa}} ({bytes, plural, one {# byte} other {# bytes}}).',
  'fault-hit-nothing':
    'La falla de la red alcanzó {hits, plural, =0 {ningún datagrama} one {un solo datagrama} other {# datagramas}} y hacían falta {least, number}: no demuestra nada.',
  'transport-wrong':
    'El programa abrió un puerto {transport, select, udp {UDP; el enunciado pide TCP} other {TCP; el enunciado pide UDP}}.',
  'transport-expected': '{transport, select, udp {un puerto UDP abierto} other {un puerto TCP a la escucha}}',
  'trait-many': 'Atiende a muchos clientes a la vez.',
  'trait-iterative': 'Iterativo: atiende a un cliente a la vez; los casos de cortes se ejecutaron uno tras otro.',
  'trait-one-life': 'Acepta exactamente un cliente en toda su ejecución; se inició de nuevo para cada caso.',
  'trait-unknown': 'No respondió nada antes del primer caso, así que no se sabe a cuántos clientes atiende.',
  'trait-answering':
    'Respuesta más lenta medida: {ms, number, ::.0} ms; una respuesta se espera {deadline, number, ::precision-integer} ms, el silencio se juzga tras {silence, number, ::precision-integer} ms y un corte dura al menos {gap, number, ::.0} ms.',
  'patient-pass': 'Respondió solo cuando se esperó más de lo habitual ({ms, number} ms).',
  'dead-at-start': 'El programa terminó antes de abrir un puerto (salida: {how}).',
  'dead-never-listens': 'El programa está en ejecución, pero no abrió ningún puerto en {seconds, number} s.',
  'dead-refused': 'Nadie responde en {host}:{port} ({code}).',
  'dead-gone': 'El programa ya no está: {host}:{port} rechaza las conexiones ({code}).',
  'dead-wrong-transport': 'El programa abrió solo puertos UDP ({ports}); este ejercicio se evalúa sobre TCP.',
  'dead-several-ports': 'El programa abrió varios puertos ({ports}). Indica cuál es con --port.',
  'dead-one-life-used':
    'Este servidor acepta exactamente un cliente en toda su ejecución, y ese cliente fue la prueba inicial. Deja que Zócalo lo inicie (--server), para que cada caso parta de cero.',
  'client-no-connect':
    'El cliente {transport, select, udp {no envió ningún datagrama} other {no se conectó}} en {ms, number} ms.',
  'client-no-connect-expected':
    'que el cliente {transport, select, udp {envíe un datagrama al servidor} other {se conecte al servidor}}',
  'client-wrong-transport':
    'El cliente {transport, select, udp {hizo una conexión TCP; el enunciado pide datagramas UDP} other {envió un datagrama UDP; el enunciado pide una conexión TCP}}.',
  'client-exited': 'El cliente terminó (salida: {how}) antes de hacer lo que se esperaba.',
  'client-start':
    'El cliente se conectó {ms, number} ms después de iniciarse; lo que debe hacer se espera {deadline, number} ms.',
  restarted: 'El programa se inició de nuevo.',
  'client-asks-address':
    'El cliente pregunta por teclado dónde está el servidor («{prompts}»); se le contesta antes de escribir nada más.',
  'client-needs-terminal':
    'El cliente solo funciona en una terminal: se le dio una terminal simulada en todas las pruebas.',
  'client-traceback': 'El cliente terminó con un error: «{line}».',
  'client-ends-expected': 'que el cliente termine en orden, sin un traceback',
  'client-not-ended':
    'El cliente seguía en ejecución {ms, number} ms después de que el servidor terminó la conversación.',
  'client-spins': 'Después de que se fue el servidor, el cliente usó el {percent, number} % de un procesador.',
  'terminal-lacks': 'El programa no lo mostró en {ms, number} ms.',
  'terminal-expected': 'en su terminal: {wanted}',
  'terminal-actual': 'las últimas líneas de su terminal: «{lines}»',
  'terminal-empty': 'su terminal no muestra nada',
  'file-missing': 'El archivo «{name}» no está, {ms, number} ms después de cuando debía estar.',
  'file-expected': 'el archivo «{name}» con exactamente {bytes, number} {bytes, plural, one {byte} other {bytes}}',
  'file-differs': 'El archivo «{name}» es distinto de lo que se envió.',
  'content-shorter':
    '{actual, number} de {expected, plural, one {# byte} other {# bytes}}; hasta donde llegan están bien',
  'content-longer':
    '{actual, plural, one {# byte} other {# bytes}} en vez de {expected, number}; los primeros {expected, number} están bien',
  'content-differs':
    'el byte {offset, number} es {is} y no {wanted}; {actual, plural, one {llegó #} other {llegaron #}} de {expected, plural, one {# byte} other {# bytes}}',
  'content-mark': 'el primer byte equivocado',
  'content-end': 'aquí termina',
  'picture-content': 'El contenido como llegó',
  'file-unexpected': 'El archivo «{name}» está, aunque no debería: {why}',
  'file-not-expected': 'que no haya ningún archivo con ese nombre',
  'no-reply': 'No llegó nada en {ms, number} ms.',
  'reply-partial': 'En {ms, number} ms llegó solo una parte: {have, number} {have, plural, one {byte} other {bytes}}.',
  'closed-before-reply':
    'La conexión se cerró antes de que llegara {have, plural, =0 {la respuesta} one {la respuesta completa: había llegado # byte} other {la respuesta completa: habían llegado # bytes}}.',
  'reset-before-reply':
    'La conexión se cortó (RST) antes de que llegara {have, plural, =0 {la respuesta} one {la respuesta completa: había llegado # byte} other {la respuesta completa: habían llegado # bytes}}.',
  'reply-differs': 'La respuesta no es la esperada.',
  'reply-text': '«{text}»',
  'beginning-unread':
    'El programa no tomó el comienzo del mensaje antes de que el cliente cortara la conexión; el corte se lo llevó.',
}
