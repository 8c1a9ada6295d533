/** The classes of the short answers of a central server. */
export type ReplyKind =
  | 'registered'
  | 'duplicate'
  | 'bad-format'
  | 'videos-added'
  | 'unknown-client'
  | 'refused'
  | 'none'
  | 'not-found'
  | 'unknown-command'

/**
 * Whether an answer belongs to a class by its telling words, whatever its case, its accents and the words around them.
 * An answer may belong to several: “el cliente no está registrado” refuses and names an unknown client.
 */
export function isReply(kind: ReplyKind, text: string): boolean {
  const folded = fold(text)
  return telling[kind].test(folded) && !excluded[kind]?.test(folded)
}

/** Without accents, capital letters and runs of white space. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
}

const no =
  /\b(ya|no|not|error|incorrect[oa]|invalid[oa]?|formato|desconocid[oa]|unknown|already|primero|antes|falta|denegad[oa])\b/

const telling: Readonly<Record<ReplyKind, RegExp>> = {
  registered: /agregad|registrad|inscrit|anadid|exito|bienvenid|aceptad|added|registered|\bok\b|\blisto\b/,
  duplicate: /\bya\b|duplicad|repetid|en uso|already|exist(e|s|ente)\b|ocupad|taken/,
  'bad-format':
    /formato|format|\buso\b|usage|sintaxis|syntax|incorrect|invalid|no valid|error|\bfalta|argument|parametro/,
  'videos-added':
    /agreg(ad|aron|o\b)|registr(ad|aron|o\b)|anadi|guarda(d|ron)|publica(d|ron)|recibid|exito|added|saved|\bok\b|\blisto\b/,
  'unknown-client':
    /no (existe|esta|se encuentra|se encontro|hay)|desconocid|encontrad|inscrib|registr|unknown|not (found|registered)|no such|error/,
  refused:
    /registr|inscri|autoriz|permi(so|tid)|acceso|deneg|prohibid|rechaz|\bdebe|primero|identif|register|allowed|denied|error/,
  none: /no (hay|existen?|se encontr|tiene)|ningun|\bsin\b|vaci[ao]|aun no|todavia no|(^| )0( |$)|no videos|empty|none/,
  'not-found': /\bno\b|ningun|nadie|desconocid|inexistente|not found|nobody|unknown|error/,
  'unknown-command':
    /desconocid|no reconoc|no valid|invalid|no existe|incorrect|no entiend|no se entiend|no soportad|unknown|not recogni[sz]ed|error/,
}

const excluded: Readonly<Partial<Record<ReplyKind, RegExp>>> = {
  registered: no,
  'videos-added': no,
  duplicate: /exitosamente/,
}
