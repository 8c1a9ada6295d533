/** Lo que dice `pnpm coverage`, en español (mensajes ICU). */
export const es = {
  help: 'pnpm coverage [--report DIR] [--lang es|en]\nMide qué líneas de las referencias y del motor ejecutan las pruebas y la revisión de las referencias, y qué requisitos reciben cada clase de prueba. Escribe index.html y coverage.json en DIR (reports/out/coverage).',
  'start-tests': 'Se ejecutan las pruebas de las referencias y del motor …',
  'start-self-check': 'Se revisan las referencias de todos los ejercicios …',
  'step-done':
    'Listo en {seconds, plural, one {# segundo} other {# segundos}}; {processes, plural, one {se midió # proceso o hilo} other {se midieron # procesos e hilos}}.',
  room: '{room} {percent, number, ::.0} %, {files, plural, one {# archivo} other {# archivos}}',
  cells:
    'Casillas sin caso: {open, number} sin motivo conocido, {elsewhere, number} que otro requisito recibe, {cannot, number} donde no puede haber caso.',
  'failed-tests': 'Alguna prueba falló mientras se medía: corrígela con «pnpm test» y mide de nuevo.',
  'failed-self-check':
    'Alguna referencia no cumplió mientras se medía: corrígela con «pnpm conformance» y mide de nuevo.',
  page: 'Página: {page}',
} as const
