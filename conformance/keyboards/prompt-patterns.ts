/** Texts that tell something instead of asking. */
const tells = String.raw`^(?!.*\b(?:conectad|conectando|escuchando|esperando|iniciad|recibid|enviad|guardad|connected|connecting|listening|waiting|started|received|stored|saved|sent)\w*\b)`
const file =
  '(?:fichero|ficherito|archivo|file(?:name)?|documento|imagen|foto|image|picture|pdf|video|path|ruta|cancion)'
const address = '(?:direccion|ip|host(?:name)?|server|servidor|address|maquina|domain|dominio)'
const overwriting =
  '(?:s(?:obre|ob)e?scrib|reescrib|re?emplaz|machac|ya (?:existe|esta)|existe(?! )|overwrit|replace|already (?:exists|there|on))'

const pattern = (source: string) => new RegExp(source, 'u')

/** How programs ask for things, in Spanish and English; for lines whose case and accents are folded. */
export const prompts = {
  file: [
    pattern(String.raw`${tells}(?!.*${overwriting}).*\b${file}s?\b`),
    pattern(String.raw`^\W*(?:nombre|name|path)\W*$`),
  ],
  /** To be answered with yes or no. */
  overwrite: [
    pattern(overwriting),
    pattern(String.raw`(?:^|\W)(?:s|si|y|yes)\s*[/|]\s*(?:n|no)(?:\W|$)`),
    pattern(String.raw`\b(?:seguro|continuar|confirm\w*|are you sure|do you want to)\b.*\?`),
  ],
  /** Of a person. */
  name: [
    pattern(
      String.raw`${tells}(?!.*\b(?:${file}|${address})\b).*\b(?:nombre|alias|nick(?:name)?|apodo|usuario|user(?:name)?|name)\b`,
    ),
    pattern(String.raw`\b(?:como te llamas|quien eres|who are you)\b`),
  ],
  message: [
    pattern(String.raw`${tells}.*\b(?:mensaje|message|texto|text|frase|respuesta|reply|say|di algo)\b`),
    pattern(String.raw`\b(?:escrib|introduc|ingres|tecle|type|write|enter)\w*`),
    pattern(String.raw`^(?:tu|yo|usted|you|me|\S{1,20})\s*[:>]+$`),
    pattern('[>$#]$'),
  ],
  command: [
    pattern('[>$#%]$'),
    pattern(String.raw`\b(?:comando|orden|instruccion|accion|peticion|command|order|action|request)s?\b`),
  ],
  menu: [
    pattern(
      String.raw`\b(?:opcion|elij|elig|eleg|seleccion|escog|option|choose|choice|select|pick|menu|que (?:quiere|desea)\w*|what (?:do|would) you)`,
    ),
  ],
  /** Only the enter key is wanted. */
  enter: [
    pattern(
      String.raw`\b(?:puls|presion|apriet|oprim|tecle|dale|press|hit)\w*\b.*\b(?:intro|enter|return|tecla|key)\b`,
    ),
    pattern(String.raw`\b(?:intro|enter|return)\b.*\b(?:para|to)\b`),
  ],
} as const satisfies Record<string, readonly RegExp[]>
