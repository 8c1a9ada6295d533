import { expect, it } from 'vitest'
import { menuKey, menuWishes } from './menu-key.ts'

const keysOf = (...lines: string[]) => menuWishes.map((wish) => menuKey(lines, wish))

it.each([
  [
    ['1) Listar', '2) Descargar', '3) Subir', '4) Salir', 'Opción: '],
    ['1', '2', '3', '4'],
  ],
  [
    ['1. Ver archivos', '2. Bajar un archivo', '9. Terminar'],
    ['1', '2', undefined, '9'],
  ],
  [
    ['  [1] List files', '  [2] Download a file', '  [0] Exit'],
    ['1', '2', undefined, '0'],
  ],
  [['[L]istar  [D]escargar  [S]ubir  e[X]it'], ['L', 'D', 'S', 'X']],
  [['(l)istar, (d)escargar, (s)ubir'], ['l', 'd', 's', undefined]],
  [
    ['a - Enviar archivo', 'b - Recibir archivo', 'c - Salir'],
    [undefined, 'b', 'a', 'c'],
  ],
  [
    ['1.- Descargar archivo de la lista', '2.- Mostrar la lista'],
    ['2', '1', undefined, undefined],
  ],
  [['1: Subir fichero 2: Salir'], [undefined, undefined, '1', '2']],
  [
    ['1 -> Obtener', '2 => Put a file', '3 --> Quit'],
    [undefined, '1', '2', '3'],
  ],
  [["Opción ('d' descargar, 'q' quit): "], [undefined, 'd', undefined, 'q']],
  [['Comandos: LISTAR | DESCARGAR nombre | SALIR'], ['LISTAR', 'DESCARGAR', undefined, 'SALIR']],
  [['Nombre del archivo a descargar: '], [undefined, undefined, undefined, undefined]],
  [
    ['1) Azul', '2) Rojo'],
    [undefined, undefined, undefined, undefined],
  ],
])('reads %j', (lines, keys) => {
  expect(keysOf(...lines)).toEqual(keys)
})

it('believes the menu that was shown last', () => {
  expect(menuKey(['1) Descargar', '2) Salir', 'Elija: 1', '1) Salir', '2) Descargar'], 'download')).toBe('2')
})
