const thousands = new Intl.NumberFormat('en');
const n = (value: number): string => thousands.format(value);
const many = (count: number, noun: string): string =>
  `${n(count)} ${noun}${count === 1 ? '' : 's'}`;

/** Sentences of an opened room of the board, and of what can be picked on it. */
export const board = {
  openHint: 'Open this room',
  back: 'Board',
  backHint: 'Back to the board (Esc)',
  opened: (room: string) => `Opened: ${room}`,
  tasks: (count: number) => `Tasks of this room: ${n(count)}. Arrow keys move, Enter picks one`,
  nobody: 'Nobody is here at this frame',
  task: (task: number, name: string, status: string) => `Task ${task}, ${name}, ${status}`,
  processor: (proc: number) => `P${proc}`,
  processorIdle: (proc: number) => `P${proc}: idle`,
  processorRuns: (proc: number, task: number, name: string) =>
    `P${proc} runs task ${task}, ${name}`,
  channels: 'Channels that tasks wait on here',
  channel: (channel: number) => `chan ${channel}`,
  unbuffered: 'no buffer',
  fill: (buffered: number, capacity: number) => `${n(buffered)}/${n(capacity)}`,
  closed: 'closed',
  moreChannels: (count: number) => `and ${many(count, 'more channel')}`,
  receivers: (count: number) => `${many(count, 'task')} waiting to receive`,
  senders: (count: number) => `${many(count, 'task')} waiting to send`,
  buffer: (buffered: number, capacity: number) =>
    capacity === 0 ? 'no buffer' : `${n(buffered)} of ${many(capacity, 'slot')} filled`,
  madeAt: (place: string) => `made at ${place}`,
};
