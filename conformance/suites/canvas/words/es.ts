import type { en } from './en.ts'

/** Lo que dice en español la batería de pruebas de canvas. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'board-expected': 'el tablero completo: 50 filas de 50 celdas, cada una con el nombre de un color',
  'farewell-instead-of-board': 'El servidor respondió con su despedida {open}"cerrar": true{close} en vez del tablero.',
  'other-instead-of-board': 'Lo que llegó es JSON, pero no es el tablero completo de 50 filas de 50 celdas.',
  'no-json': 'Lo que llegó no es JSON válido en UTF-8.',
  'board-differs':
    '{count, plural, one {Una celda del tablero no está} other {# celdas del tablero no están}} como se esperaba.',
  'cells-listed': 'tablero[fila][columna]: {cells}',
  'picture-body': 'El cuerpo que llegó',
  'mark-cell': 'fila {row}, columna {column}',
  'not-white': 'Un servidor recién iniciado muestra un tablero que no está todo en blanco.',
  'farewell-expected': 'el mensaje {open}"cerrar": true{close} antes de que se cierre la conexión',
  'farewell-missing': 'La conexión se cerró sin la despedida {open}"cerrar": true{close}.',
  'second-client-unserved': 'Un segundo cliente no recibe respuesta mientras el primero está conectado.',
  'second-client-expected': 'que ambos clientes reciban respuesta al mismo tiempo',
  'broadcast-missing': 'Pintó {name}, y {other}, que estaba en línea, no recibió ningún tablero que lo muestre.',
  'broadcast-expected': 'que todos los clientes conectados reciban el tablero después de cada cambio',
  'others-got-board': 'Un cliente que no había pedido nada recibió un tablero porque otro pintó.',
  'sender-only-expected': 'con un solo cliente, que la respuesta llegue únicamente a quien la pidió',
  'observed-negative':
    'Observación: la posición ({x}, {y}) cambia la celda [{row}][{column}]; Python cuenta los índices negativos desde el final.',
  'observed-unknown-colour': 'Observación: el color desconocido «{colour}» se guarda tal como llegó.',
  'observed-refused': 'Observación: se rechazó; el tablero queda como estaba.',
  'observed-nuevo-all': '«nuevo» se responde a todos los clientes conectados.',
  'observed-nuevo-asker': '«nuevo» se responde a quien lo pidió.',
  'out-of-range-painted': 'Una posición fuera del tablero cambió {count, plural, one {una celda} other {# celdas}}.',
  'out-of-range-expected': 'que el tablero quede como estaba',
  'frame-length-characters':
    'El largo anuncia {announced, plural, one {# byte} other {# bytes}}, pero siguen {actual, plural, one {# byte} other {# bytes}} de JSON: el largo cuenta caracteres.',
  'colour-refused': 'No se aplica: el servidor no guarda nombres de colores fuera de ASCII.',
  'client-no-nuevo': 'El primer mensaje del cliente no es «nuevo».',
  'client-message-expected': 'el mensaje {message}, con su largo',
  'client-board-not-shown': 'El cliente no muestra el tablero que se le envió.',
  'client-board-expected': 'que la ventana muestre el tablero: {cells}',
  'client-board-partly': 'la ventana muestra otra cosa: {cells}',
  'client-shows-nothing': 'no apareció ninguna imagen en la pantalla en {ms, number} ms',
  'client-wrong-paint': 'El cliente envió un mensaje distinto del que corresponde al clic.',
  'client-no-cerrar': 'El cliente no envía «cerrar» cuando se cierra su ventana.',
  'pair-paint': 'Lo que una persona pinta aparece en el lienzo que muestra su cliente.',
  'pair-paint-again': 'Lo pintado antes sigue ahí cuando se pinta otra vez.',
  'pair-everybody-sees-it': 'Lo que pinta una persona aparece también en el lienzo de la otra.',
  'pair-close': 'Al cerrar la ventana el cliente termina en orden.',
  'pair-single-client':
    'El servidor no contesta a un segundo cliente mientras está el primero, y la mitad de la actividad que cuenta no lo pide.',
  'pair-no-board': '«{who}» no muestra ningún lienzo.',
  'pair-not-painted':
    'En el lienzo de «{who}» la celda de la columna {x, number} y la fila {y, number} no tiene el color {colour}.',
  'pair-painted-expected': 'una «{letter}» en la columna {x, number} y la fila {y, number}',
}
