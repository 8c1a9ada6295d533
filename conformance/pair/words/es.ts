import type { en } from './en.ts'

/** Lo que dice en español el modo de parejas. `{who}` es `server` o el nombre de un cliente. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'file-expected':
    'que {who, select, server {el servidor} other {el cliente}} tenga el archivo «{file}» con {bytes, plural, one {su único byte} other {sus # bytes}}, tal cual',
  'file-missing': '{who, select, server {El servidor} other {El cliente}} no tiene el archivo «{file}».',
  'file-differs':
    '{who, select, server {El servidor} other {El cliente}} tiene el archivo «{file}», pero su contenido es otro.',
  'file-kept': '{who, select, server {El servidor} other {El cliente}} todavía tiene el archivo «{file}».',
  'file-kept-expected': 'que {who, select, server {el servidor} other {el cliente}} haya borrado «{file}»',
  'file-unwanted':
    '{who, select, server {El servidor} other {El cliente}} tiene un archivo «{file}», de {bytes, plural, one {# byte} other {# bytes}}, que no debería estar.',
  'file-unwanted-expected':
    'ningún archivo «{file}» en la carpeta {who, select, server {del servidor} other {del cliente}}',
  'file-touched': '{who, select, server {El servidor} other {El cliente}} cambió el archivo «{file}».',
  'file-lost': '{who, select, server {El servidor} other {El cliente}} ya no tiene el archivo «{file}».',
  'file-untouched-expected': 'el archivo «{file}» como estaba',
  'not-shown': '{who, select, server {El servidor} other {El cliente}} no mostró «{text}».',
  'not-shown-expected': '«{text}» en la terminal {who, select, server {del servidor} other {del cliente}}',
  'not-shown-like': '{who, select, server {El servidor} other {El cliente}} no lo dijo en su terminal.',
  shown: '{who, select, server {El servidor} other {El cliente}} mostró «{text}».',
  'shown-expected': 'no ver «{text}» en la terminal {who, select, server {del servidor} other {del cliente}}',
  'terminal-empty': 'nada: su terminal está vacía',
  'half-file':
    '{who, select, server {El servidor} other {El cliente}} tiene «{file}» con {bytes, number} de sus {whole, plural, one {# byte} other {# bytes}}: parece completo y no lo está.',
  'half-file-expected': 'ningún archivo «{file}» que parezca completo',
  stuck: '{who, select, server {El servidor} other {El cliente}} ni terminó ni dijo nada.',
  'stuck-expected': 'que {who, select, server {el servidor} other {el cliente}} diga lo que pasó o termine en orden',
  'still-runs': '{who, select, server {El servidor} other {El cliente}} no terminó.',
  'still-runs-expected': 'que {who, select, server {el servidor} other {el cliente}} termine',
  ended: '{who, select, server {El servidor} other {El cliente}} terminó ({how}).',
  'ended-expected': 'que {who, select, server {el servidor} other {el cliente}} siga',
  traceback: '{who, select, server {El servidor} other {El cliente}} terminó con un error: «{traceback}».',
  'traceback-expected': 'que {who, select, server {el servidor} other {el cliente}} siga o termine en orden',
  'purpose-cut-content': 'Un contenido que la red corta en cualquier byte lleva al mismo resultado.',
  'purpose-cut-control': 'Los textos alrededor del contenido, cortados en cualquier byte, llevan al mismo resultado.',
  'purpose-byte-by-byte': 'Lo que llega byte a byte lleva al mismo resultado.',
  'purpose-joined': 'Lo que se dice seguido y llega de una sola vez lleva al mismo resultado.',
  'purpose-slow': 'Una red lenta lleva al mismo resultado.',
  'purpose-lost-end': 'Si la conexión termina antes de tiempo, no se pierde nada ni queda nada a medias.',
  'purpose-lost-reset': 'Si la conexión se rompe (RST), no se pierde nada ni queda nada a medias.',
  'purpose-loss': 'Los datagramas que se pierden llevan al mismo resultado.',
  'purpose-repeats': 'Los datagramas que llegan dos veces llevan al mismo resultado.',
  'purpose-reorder': 'Los datagramas que llegan en otro orden llevan al mismo resultado.',
  delivered:
    'Entregado {how, select, joined {de una sola vez} slow {despacio} lost {hasta que se rompió la conexión} loss {con pérdidas} repeats {con repeticiones} reorder {en otro orden} other {byte a byte}}:',
  'cut-at':
    'Cortado después del byte {offset, number} de lo que dice el {way, select, there {cliente} other {servidor}}{number, plural, =1 {} other { en la conexión #}}:',
  'cut-at-several':
    'Cortado en {cuts, number} lugares, el primero después del byte {offset, number} de lo que dice el {way, select, there {cliente} other {servidor}}{number, plural, =1 {} other { en la conexión #}}:',
  'cut-here': 'aquí cortó la red',
  'stream-caption': 'Lo que {way, select, there {el cliente envió al servidor} other {el servidor envió al cliente}}',
  'outcome-flips': 'el resultado ya no es el de una entrega normal.',
  'outcome-same': 'el mismo resultado que cuando la red entrega con normalidad',
  'datagrams-are-whole': 'No se aplica a UDP: un datagrama llega entero o no llega.',
  'stream-loses-nothing': 'No se aplica a TCP: no pierde, no repite y no desordena.',
  'no-connection': 'No se aplica a UDP, que no tiene una conexión que se pueda romper.',
  'nothing-to-cut':
    'En la conversación no hay {region, select, content {ningún contenido reconocible} other {ningún texto}} que se pueda cortar.',
  'nothing-to-join': 'Nadie dice dos cosas seguidas sin esperar: no hay nada que juntar.',
  'cuts-tried':
    'Se {cuts, plural, one {probó # corte} other {probaron # cortes}}, cada uno en su propia conversación o con otros: {same, number} con el mismo resultado, {other, number} con otro, {unseen, number} que ningún programa alcanzó a ver.',
  'cuts-unseen':
    'Solo se vio que {seen, number} de {cuts, plural, one {# corte} other {# cortes}} llegaran de verdad cortados: eso no demuestra nada.',
  'plain-unsteady': 'Al repetirla, la historia falló también sin ninguna perturbación; no se puede concluir nada.',
  'delivery-unseen':
    'La red no pudo {how, select, joined {juntar nada} slow {retrasar nada} lost {romper la conexión en los momentos elegidos} loss {perder nada} repeats {repetir nada} reorder {desordenar nada} other {entregar byte a byte}}: eso no demuestra nada.',
  'lost-moments': 'La conexión se rompió en {moments, plural, one {# momento} other {# momentos}}.',
  'datagrams-hit':
    'La red {how, select, loss {perdió} repeats {repitió} other {retuvo}} {hits, plural, one {# datagrama} other {# datagramas}}.',
  typed: 'Teclado: «{line}»',
  'network-datagram':
    '{act, select, drop {Perdido} repeat {Repetido} hold {Retenido} other {Retrasado}}: datagrama {number, number}, {bytes, plural, one {# byte} other {# bytes}}',
  'network-joined': '{passages, plural, one {# trozo entregado} other {# trozos entregados}} de una vez',
  'network-delayed': 'entregado {ms, number} ms más tarde',
  'network-cut': 'cortado después del byte {offset, number}',
  'network-lost': 'la conexión se rompe después del byte {offset, number}',
  'pair-tellings': 'Los programas funcionaron juntos {tellings, plural, one {una vez} other {# veces}}.',
  'pair-terminal':
    '{terminal, select, pty {El cliente funcionó en una seudoterminal.} other {El cliente funcionó sin terminal: le basta una tubería.}}',
  exited: 'Terminó ({how}).',
  'purpose-transport': 'El servidor escucha con el transporte que pide el enunciado.',
  'wrong-transport': 'El servidor abrió un puerto {opened}.',
  'wrong-transport-expected': 'un puerto {wanted}',
  'network-stalled':
    'El equipo estaba tan ocupado que nuestra red retuvo la conversación más de dos segundos en un mismo corte: eso no dice nada de los programas.',
  'pair-bypassed':
    'Los programas se encontraron, pero no a través de nuestra red: no se pudo perturbar nada. Pon el puerto como parámetro en el comando del cliente, o usa el aislamiento.',
  'pair-never-connected':
    'El cliente nunca habló con el servidor por {transport}{ended, select, yes { y terminó} other {}}.',
  'pair-never-connected-expected':
    'que el cliente llegue al servidor en el puerto {transport} {port, number, ::group-off}',
  'folder-changed':
    'El programa cambió su carpeta ({code}): no se pueden poner allí los archivos de la historia siguiente.',
  'ended-by-limit': 'Hubo que terminar {who, select, server {el servidor} other {el cliente}}.',
}
