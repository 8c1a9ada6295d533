/** What is said in English by and about programs that show a failure. */
export const en = {
  'not-failed': 'The case {id} did not fail, so there is nothing to show.',
  'unknown-case': 'The report has no case {id}.{near, select, none {} other { Did you mean {near}?}}',
  'is-pair': 'The case {id} needs both programs and the network between them; a plain program cannot show it.',
  'is-udp-client': 'The case {id} is one of a client over UDP; there is no plain program for it.',
  'not-on-the-wire':
    'The failure of {id} ({code}) does not show in the conversation alone, so that a plain program cannot show it.',
  'has-scenario': 'The case {id} kept its shortest counterexample. Play it again with: {replay}',
  'shortened-message':
    'The report keeps only the beginning of a message that the case {id} sent, so that it cannot be sent again.',
  'shortened-answer':
    'The report keeps only the beginning of what came in the case {id}, so that it cannot be compared.',
  'shortened-conversation':
    'The report does not keep the whole conversation of the case {id}, so that it cannot be played again.',
  'cannot-replay':
    'In the case {id}, more happened than a conversation: a program was started again, or a connection was refused or disturbed.',
  'usage-server': 'Usage: python3 {file} HOST PORT, with your server already running.',
  'usage-client': 'Usage: python3 {file} PORT, and then start your client with 127.0.0.1 and that port.',
  exits: 'It ends with 1 if the failure shows, with 0 if it does not, and with 2 if it could not be tried.',
  'read-doc': 'Reads from every connection until they fall silent.',
  'from-here': 'From here on the failure shows.',
  came: '{bytes, plural, one {# byte} other {# bytes}} came',
  start: 'Start your client now, with 127.0.0.1 and port',
  'send-failed': 'Could not send, because the connection is already closed:',
  'went-differently':
    'The conversation already went differently before the failure. Start your program anew and try again.',
  'not-tried': 'It could not be tried:',
  nobody: 'Nobody listens on that port.',
  expected: 'Expected:',
  'came-now': 'Came:',
  shown: 'The failure shows.',
  'not-shown': 'The failure does not show: what came is not what came then.',
} as const
