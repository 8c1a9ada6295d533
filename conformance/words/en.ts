/** What the engine and its oracles say in English. */
export const en = {
  'harness-error': 'Zócalo itself failed here. This says nothing about your program; please report it.',
  'needs-claim': 'Only judged when the subject claims “{claim}”.',
  'needs-no-claim': 'Does not apply to a subject that claims “{claim}”.',
  'not-on-this-wire': 'Does not apply to the wire “{wire}”, which has no such form.',
  'unframed-wire': 'Nothing tells where a message ends: its receiver supposes that one recv, or a pause, is a message.',
  'framed-expected': 'an end mark after each text, or its size before it',
  'needs-launched':
    'Only judged when Zócalo launches the program itself (--server), because it needs to watch the process.',
  'needs-several-connections':
    'Does not apply: this server accepts exactly one client in its life, which the assignment allows.',
  'needs-connections-at-once': 'Does not apply: this server serves one client at a time, which the assignment allows.',
  'depends-on': 'Not judged: it depends on {id}, which did not pass.',
  'not-run-dead': 'Not run: the subject was not there any more.',
  'not-run-interrupted': 'Not run: the run was interrupted.',
  'not-run-max-seconds': 'Not run: the time limit of the whole run (--max-seconds {seconds}) was reached.',
  'run-interrupted': 'The run was interrupted; this report holds what had been judged until then.',
  'run-max-seconds': 'The time limit of the whole run (--max-seconds {seconds}) was reached.',
  'connect-refused': 'No connection came about with {host}:{port} ({code}).',
  'connect-refused-expected': 'the server accepts a connection',
  'no-frame': 'No message came within {ms, number} ms.',
  'no-frame-partial':
    'Only part of a message came within {ms, number} ms: {have, number} of {need, number} {at, select, header {header} other {body}} bytes.',
  'closed-before-frame':
    'The connection was closed before a whole message came: {have, number} of {need, number} {at, select, header {header} other {body}} bytes had arrived.',
  'reset-before-frame':
    'The connection was reset before a whole message came: {have, number} of {need, number} {at, select, header {header} other {body}} bytes had arrived.',
  'frame-expected': 'one whole frame: {bytes, number} length bytes and exactly as many bytes as they announce',
  'absurd-length': 'The length field announces {announced, plural, one {# byte} other {# bytes}}.',
  'absurd-length-text':
    'The length field announces {announced, plural, one {# byte} other {# bytes}}. Those {bytes, plural, one {# byte} other {# bytes}} are the text “{text}”: text stands where the length should be.',
  'absurd-length-expected': 'a length of at most {most, plural, one {# byte} other {# bytes}}',
  'field-length': 'length',
  'field-body': 'body',
  'field-rest': 'what came',
  'field-length-value': 'length = {value}',
  'field-command': 'command',
  'field-data': 'data',
  'field-text': 'text',
  'field-line-end': 'end of line',
  'field-pickle': 'pickle',
  'field-binary': 'bytes that are no text',
  'field-control': 'control text',
  'field-content': 'content',
  'picture-received': 'What the subject sent',
  'picture-last-sent': 'The last thing that was sent to the subject',
  'picture-sent': 'What was sent to the subject',
  'mark-missing': 'here the bytes stop',
  'mark-length': 'the length field',
  'not-closed': 'The connection stayed open for {ms, number} ms.',
  'not-closed-expected': 'the connection is closed',
  'unexpected-bytes': '{count, plural, one {# byte} other {# bytes}} came where nothing should come.',
  'silence-expected': 'nothing is sent',
  'cut-fails':
    'A message that arrives in two pieces, cut after byte {offset, number} of {total, number}, is not understood. The same message in one piece is.',
  'cut-expected':
    'the same answer as when the message comes whole: TCP is a byte stream and may deliver it in any pieces',
  'cut-actual-unanswered': 'no answer came within {ms, number} ms',
  'cut-actual-closed': 'the connection was closed',
  'cut-actual-wrong': 'a wrong answer came',
  'cut-mark': 'the cut: a pause of {ms, number} ms between these two bytes',
  'cut-made':
    'Cut after byte {offset, number}: a pause of {ms, number} ms{kind, select, queue {, and the kernel shows that the first piece was read} none {, but the first piece was not read} other {}}.',
  'cut-unseen':
    'It could not be shown that the subject met the cut after byte {offset, number}: it had not read the first piece when the second was sent.',
  'cut-evidence':
    '{count, plural, one {# cut, with evidence} other {# cuts, each with evidence}}: {queue, plural, =0 {} one {# time the kernel showed the receive queue empty} other {# times the kernel showed the receive queue empty}}{gap, plural, =0 {} other {{queue, plural, =0 {} other {, }}{gap, plural, one {# time} other {# times}} a pause of at least {ms, number} ms}}.',
  'plain-failed': 'The message was not answered even in one piece, so that nothing can be said about its pieces.',
  'join-fails':
    '{expected, plural, one {# message was} other {# messages were}} sent in one segment; {answered, plural, =0 {none was answered} one {only # was answered} other {only # were answered}}.',
  'join-expected': 'each message is answered, in order',
  'join-mark': 'the message that got no answer',
  'boundary-fails':
    'A message of {length, plural, one {# byte} other {# bytes}} is not answered rightly. Shorter ones are.',
  'boundary-expected': 'a message of {length, plural, one {# byte} other {# bytes}} is understood like a short one',
  'others-hurt': 'After this, a client that did nothing wrong is not served any more.',
  'others-hurt-expected': 'the server goes on serving everybody else, and accepts new clients',
  'not-held-up':
    'The server did not come to the point where it can send no more to who does not read, so that it is not known whether it waits for it.',
  'not-accepting': 'After this, no new client is served.',
  'memory-grew':
    'The program grew by {mb, number} MB after a length field announced {announced, plural, one {# byte} other {# bytes}} that never came.',
  'memory-expected': 'memory grows with what arrives, not with what is announced',
  spins: 'After its clients had gone, the program used {percent, number} % of one processor.',
  'spins-expected': 'processor use falls to nothing once nobody is connected',
  'spins-observed': 'Processor use after the clients had gone: {percent, number} % over {ms, number} ms.',
  'program-ended': 'The program ended (exit: {how}).',
  'program-alive-expected': 'the program keeps running',
  'unexpected-message': '“{text}” came, which is none of the awaited messages.',
  'awaited-message': '{message} (for example “{sample}”)',
  'awaited-ack': 'the acknowledgement (“{sample}”) during {message}',
  'unknown-wire':
    'The program {said, select, undefined {said nothing} other {said “{said}”}}, and none of the known wire profiles fits it; the nearest is “{nearest}”. If it is meant to speak that one, judge it with --wire {nearest}; if not, write a profile for your messages (docs/wire-profiles.md) and name it with --wire.',
  'unknown-client-wire':
    'The client {said, select, undefined {said nothing} other {said “{said}”}}, and with none of the known wire profiles the conversation comes to its end; the nearest is “{nearest}”. If it is meant to speak that one, judge it with --wire {nearest}; if not, write a profile for your messages (docs/wire-profiles.md) and name it with --wire.',
  'wire-found': 'Speaks the wire profile “{wire}”: {title}.',
  'wire-named': 'Judged with the named wire profile, “{wire}”: {title}.',
  'answers-elsewhere':
    'Answers from another port ({port}). A client that calls connect on its UDP socket does not receive those answers.',
  'relay-act':
    'Datagram {number} {direction, select, there {to the program} other {from the program}} ({bytes, plural, one {# byte} other {# bytes}}) was {act, select, drop {lost} repeat {repeated} delay {delayed} other {held back and arrived after later ones}}.',
  'fault-hit-nothing':
    'The fault of the network hit {hits, plural, =0 {no datagram} one {one datagram} other {# datagrams}} where {least, number} were needed: it proves nothing.',
  'transport-wrong':
    'The program opened a {transport, select, udp {UDP port; the assignment asks for TCP} other {TCP port; the assignment asks for UDP}}.',
  'transport-expected': '{transport, select, udp {an open UDP port} other {a listening TCP port}}',
  'trait-many': 'Serves many clients at once.',
  'trait-iterative': 'Iterative: serves one client at a time; cut cases ran one after the other.',
  'trait-one-life': 'Accepts exactly one client in its life; it was started again for every case.',
  'trait-unknown': 'It answered nothing before the first case, so that it is not known how many clients it serves.',
  'trait-answering':
    'Slowest measured answer: {ms, number, ::.0} ms; an answer is awaited {deadline, number, ::precision-integer} ms, silence is judged after {silence, number, ::precision-integer} ms, a cut pauses at least {gap, number, ::.0} ms.',
  'patient-pass': 'It answered only when waited for longer than usual ({ms, number} ms).',
  'dead-at-start': 'The program ended before it opened a port (exit: {how}).',
  'dead-never-listens': 'The program runs but opened no port within {seconds, number} s.',
  'dead-refused': 'Nothing answers at {host}:{port} ({code}).',
  'dead-gone': 'The subject is not there any more: {host}:{port} refuses connections ({code}).',
  'dead-wrong-transport': 'The program opened only UDP ports ({ports}); this exercise is judged over TCP.',
  'dead-several-ports': 'The program opened several ports ({ports}). Name the right one with --port.',
  'dead-one-life-used':
    'This server accepts exactly one client in its life, and that client was the probe. Let Zócalo launch it (--server), so that every case gets a fresh start.',
  'client-no-connect':
    'The client {transport, select, udp {sent no datagram} other {made no connection}} within {ms, number} ms.',
  'client-no-connect-expected':
    'the client {transport, select, udp {sends a datagram to the server} other {connects to the server}}',
  'client-wrong-transport':
    'The client {transport, select, udp {made a TCP connection; the assignment asks for UDP datagrams} other {sent a UDP datagram; the assignment asks for a TCP connection}}.',
  'client-exited': 'The client ended (exit: {how}) before it did what was awaited.',
  'client-start':
    'The client connected {ms, number} ms after its launch; what it has to do is awaited {deadline, number} ms.',
  restarted: 'The program was started again.',
  'client-asks-address':
    'The client asks on its keyboard where the server is (“{prompts}”); that is answered before anything else is typed.',
  'client-needs-terminal': 'The client only works on a terminal: it was given a pseudo-terminal in every test.',
  'client-traceback': 'The client ended with an error: “{line}”.',
  'client-ends-expected': 'the client ends in order, without a traceback',
  'client-not-ended': 'The client was still running {ms, number} ms after the server had ended the conversation.',
  'client-spins': 'After the server had gone, the client used {percent, number} % of one processor.',
  'terminal-lacks': 'The program did not show it within {ms, number} ms.',
  'terminal-expected': 'on its terminal: {wanted}',
  'terminal-actual': 'the last lines of its terminal: “{lines}”',
  'terminal-empty': 'its terminal shows nothing',
  'file-missing': 'The file “{name}” is not there, {ms, number} ms after it should have been.',
  'file-expected': 'the file “{name}” with exactly {bytes, number} {bytes, plural, one {byte} other {bytes}}',
  'file-differs': 'The file “{name}” differs from what was sent.',
  'content-shorter':
    '{actual, number} of {expected, plural, one {# byte} other {# bytes}}; as far as they go they are right',
  'content-longer':
    '{actual, plural, one {# byte} other {# bytes}} instead of {expected, number}; the first {expected, number} are right',
  'content-differs':
    'byte {offset, number} is {is}, not {wanted}; {actual, number} of {expected, plural, one {# byte} other {# bytes}} came',
  'content-mark': 'the first wrong byte',
  'content-end': 'here it ends',
  'picture-content': 'The content as it came',
  'file-unexpected': 'The file “{name}” is there although it should not be: {why}',
  'file-not-expected': 'no file under that name',
  'no-reply': 'Nothing came within {ms, number} ms.',
  'reply-partial': 'Within {ms, number} ms only a part came: {have, number} {have, plural, one {byte} other {bytes}}.',
  'closed-before-reply':
    'The connection was closed before the answer came{have, plural, =0 {} one { whole: # byte had come} other { whole: # bytes had come}}.',
  'reset-before-reply':
    'The connection was reset before the answer came{have, plural, =0 {} one { whole: # byte had come} other { whole: # bytes had come}}.',
  'reply-differs': 'The answer is not the expected one.',
  'reply-text': '“{text}”',
  'beginning-unread':
    'The program did not take the beginning of the message before the client broke the connection; the reset took it away.',
} as const
