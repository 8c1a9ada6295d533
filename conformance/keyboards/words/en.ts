/** What is said in English about keyboards. */
export const en = {
  'unknown-placeholder': 'There is no value for “{name}” here. Values here: {known}.',
  'unknown-act': 'Nothing says how a person does “{act}” here. Known: {known}.',
  'answer-neither': 'A question is answered with “yes” or “no”, not with “{answer}”.',
  repeats:
    'The program asks “{prompt}” again although it has been answered {count, plural, one {# time} other {# times}}.',
  held: 'The act “{act}” has not begun, for what has to happen before it has not happened.',
  ended: 'The program ended before the act “{act}” had been typed.',
  'not-reading': 'The program does not read its keyboard, so the act “{act}” could not be typed.',
  'not-reading-after':
    'The program last wrote “{prompt}” and does not read its keyboard, so the act “{act}” could not be typed.',
  'about-to-type': 'The program waits for its keyboard after “{prompt}”; the act “{act}” is about to be typed.',
  'menu-without': 'No menu that the program shows offers what the act “{act}” needs. It last wrote “{prompt}”.',
  'keys-empty': 'The file is empty: a keys file begins with “exercise: …”.',
  'keys-exercise': 'There is no exercise “{name}” whose programs are driven here. Known: {known}.',
  'keys-exercise-near':
    'There is no exercise “{name}” whose programs are driven here. Did you mean “{near}”? Known: {known}.',
  'keys-act': 'This program of the exercise has no act “{name}”. Its acts are: {known}.',
  'keys-act-near': 'This program of the exercise has no act “{name}”. Did you mean “{near}”? Its acts are: {known}.',
  'pattern-unfolded':
    'Prompts are compared in small letters and without accents, so write the expression that way too: “/opcion/” finds “Opción”.',
  'bad-pattern': 'This is no regular expression that can be used here.',
  'needs-quotes': 'Write {value} in quotes, for a text is meant.',
  'typed-twice': 'Either “{first}” or “{second}” can stand here, not both.',
  'types-nothing': 'Nothing says what is typed: write “type”, “answer” or “menu”.',
} as const
