/** What the upload-udp suite says in English. */
export const en = {
  'no-repeats': 'In this wire nobody repeats what was lost.',
  'datagrams-dropped':
    'The system threw {count, plural, one {# datagram} other {# datagrams}} away because nobody had read the earlier ones yet. What is lost like that proves nothing.',
  'silent-expected': 'any answer to the request to send a file, as a UDP datagram',
  'answered-again-expected':
    'the same answer again to {what, select, offer {the repeated request} overwrite {the repeated yes} other {the repeated last piece}}',
  'not-answered-again':
    'To {what, select, offer {a repeated request} overwrite {a repeated yes} other {the last piece, repeated after the receipt,}} {bytes, plural, =0 {nothing} other {not the same answer}} came. Who lost the first answer waits in vain.',
  mixed: 'Two clients sent a file each, by turns, and one of them is not stored as it was sent.',
  'mixed-expected': 'each client’s pieces in its own file',
  'client-content-differs': 'What came is not what the file holds.',
  'client-does-not-repeat':
    'With datagrams lost and repeated on the way, the file did not come whole, or the client does not know that it did.',
  'client-repeats-expected':
    'the client repeats what is not answered, until each piece has its own acknowledgement and the receipt is there',
  'deleted-unsent': 'The client deleted its file although no server was there.',
  'gave-up-silently': 'The client ended without saying that the file was not sent.',
  'gives-up-expected': 'a message on the terminal, the end of the program, and the file where it was',
} as const
