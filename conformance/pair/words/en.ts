/** What pair mode says in English. `{who}` is `server`, or the name of a client. */
export const en = {
  'file-expected':
    '{who, select, server {the server} other {the client}} has the file “{file}” with its {bytes, plural, one {only byte} other {# bytes}}, exactly',
  'file-missing': '{who, select, server {The server} other {The client}} has no file “{file}”.',
  'file-differs':
    '{who, select, server {The server} other {The client}} has the file “{file}”, but its content is another one.',
  'file-kept': '{who, select, server {The server} other {The client}} still has the file “{file}”.',
  'file-kept-expected': '{who, select, server {the server} other {the client}} has deleted “{file}”',
  'file-unwanted':
    '{who, select, server {The server} other {The client}} has a file “{file}” of {bytes, plural, one {# byte} other {# bytes}} that should not be there.',
  'file-unwanted-expected': 'no file “{file}” in the folder of {who, select, server {the server} other {the client}}',
  'file-touched': '{who, select, server {The server} other {The client}} changed the file “{file}”.',
  'file-lost': '{who, select, server {The server} other {The client}} no longer has the file “{file}”.',
  'file-untouched-expected': 'the file “{file}” as it was',
  'not-shown': '{who, select, server {The server} other {The client}} did not show “{text}”.',
  'not-shown-expected': '“{text}” on the terminal of {who, select, server {the server} other {the client}}',
  'not-shown-like': '{who, select, server {The server} other {The client}} did not say so on its terminal.',
  shown: '{who, select, server {The server} other {The client}} showed “{text}”.',
  'shown-expected': 'not to see “{text}” on the terminal of {who, select, server {the server} other {the client}}',
  'terminal-empty': 'nothing: its terminal is empty',
  'half-file':
    '{who, select, server {The server} other {The client}} has “{file}” with {bytes, number} of its {whole, plural, one {# byte} other {# bytes}}: it looks complete and is not.',
  'half-file-expected': 'no file “{file}” that looks complete',
  stuck: '{who, select, server {The server} other {The client}} neither ended nor said anything.',
  'stuck-expected': '{who, select, server {the server} other {the client}} says what happened, or ends in order',
  'still-runs': '{who, select, server {The server} other {The client}} did not end.',
  'still-runs-expected': '{who, select, server {the server} other {the client}} ends',
  ended: '{who, select, server {The server} other {The client}} ended ({how}).',
  'ended-expected': '{who, select, server {the server} other {the client}} goes on',
  traceback: '{who, select, server {The server} other {The client}} ended with an error: “{traceback}”.',
  'traceback-expected': '{who, select, server {the server} other {the client}} goes on or ends in order',
  'purpose-cut-content': 'Content that the network cuts at any byte leads to the same outcome.',
  'purpose-cut-control': 'The texts around the content, cut at any byte, lead to the same outcome.',
  'purpose-byte-by-byte': 'What comes byte by byte leads to the same outcome.',
  'purpose-joined': 'What is said one after the other and comes in one piece leads to the same outcome.',
  'purpose-slow': 'A slow network leads to the same outcome.',
  'purpose-lost-end': 'When the connection ends too early, nothing is lost and nothing half is left.',
  'purpose-lost-reset': 'When the connection breaks (RST), nothing is lost and nothing half is left.',
  'purpose-loss': 'Datagrams that get lost lead to the same outcome.',
  'purpose-repeats': 'Datagrams that come twice lead to the same outcome.',
  'purpose-reorder': 'Datagrams that come in another order lead to the same outcome.',
  delivered:
    'Delivered {how, select, joined {in one piece} slow {slowly} lost {until the connection broke} loss {with losses} repeats {with repeats} reorder {in another order} other {byte by byte}}:',
  'cut-at':
    'Cut after byte {offset, number} of what the {way, select, there {client} other {server}} says{number, plural, =1 {} other { on connection #}}:',
  'cut-at-several':
    'Cut at {cuts, number} places, the first after byte {offset, number} of what the {way, select, there {client} other {server}} says{number, plural, =1 {} other { on connection #}}:',
  'cut-here': 'the network cut here',
  'stream-caption': 'What the {way, select, there {client sent to the server} other {server sent to the client}}',
  'outcome-flips': 'the outcome is no longer that of a plain delivery.',
  'outcome-same': 'the same outcome as when the network delivers plainly',
  'datagrams-are-whole': 'Does not apply to UDP: a datagram comes whole or not at all.',
  'stream-loses-nothing': 'Does not apply to TCP: it loses, repeats and reorders nothing.',
  'no-connection': 'Does not apply to UDP, which has no connection that could break.',
  'nothing-to-cut':
    'The conversation has no {region, select, content {content that can be recognised} other {text}} that could be cut.',
  'nothing-to-join': 'Nobody says two things in a row without waiting: there is nothing to join.',
  'cuts-tried':
    '{cuts, plural, one {# cut} other {# cuts}} tried, each in a conversation of its own or with others: {same, number} with the same outcome, {other, number} with another one, {unseen, number} that no program met.',
  'cuts-unseen':
    'Only {seen, number} of {cuts, plural, one {# cut} other {# cuts}} were seen to be met: that proves nothing.',
  'plain-unsteady':
    'The story failed without any disturbance as well when it was told again; nothing can be concluded.',
  'delivery-unseen':
    'The network could not {how, select, joined {join anything} slow {delay anything} lost {break the connection at the chosen moments} loss {lose anything} repeats {repeat anything} reorder {reorder anything} other {deliver byte by byte}}: that proves nothing.',
  'lost-moments': 'The connection was broken at {moments, plural, one {# moment} other {# moments}}.',
  'datagrams-hit':
    'The network {how, select, loss {lost} repeats {repeated} other {held back}} {hits, plural, one {# datagram} other {# datagrams}}.',
  typed: 'Keyboard: “{line}”',
  'network-datagram':
    '{act, select, drop {Lost} repeat {Repeated} hold {Held back} other {Delayed}}: datagram {number, number}, {bytes, plural, one {# byte} other {# bytes}}',
  'network-joined': '{passages, plural, one {# piece} other {# pieces}} delivered in one',
  'network-delayed': 'delivered {ms, number} ms late',
  'network-cut': 'cut after byte {offset, number}',
  'network-lost': 'the connection breaks after byte {offset, number}',
  'pair-tellings': 'The programs ran together {tellings, plural, one {once} other {# times}}.',
  'pair-terminal':
    '{terminal, select, pty {The client ran in a pseudo-terminal.} other {The client ran without a terminal: a pipe is enough for it.}}',
  exited: 'Ended ({how}).',
  'purpose-transport': 'The server listens over the transport that the assignment names.',
  'wrong-transport': 'The server opened a {opened} port.',
  'wrong-transport-expected': 'a {wanted} port',
  'network-stalled':
    'The machine was so busy that our network held the conversation up for more than two seconds at one cut: that says nothing about the programs.',
  'pair-bypassed':
    'The programs met, but not through our network: nothing could be disturbed. Put the placeholder of the port into the command of the client, or use the box.',
  'pair-never-connected':
    'The client never spoke to the server over {transport}{ended, select, yes {, and ended} other {}}.',
  'pair-never-connected-expected': 'that the client reaches the server on {transport} port {port, number, ::group-off}',
  'folder-changed': 'The program changed its folder ({code}): the files of the next story cannot be put there.',
  'ended-by-limit': '{who, select, server {The server} other {The client}} had to be ended.',
}
