import type { board as english } from '../en/board';
import type { Translation } from '../locale';

const thousands = new Intl.NumberFormat('en');
const n = (value: number): string => thousands.format(value);

export const board: Translation<typeof english> = {
  openHint: '打开这个房间',
  back: '面板',
  backHint: '回到面板（Esc）',
  opened: (room) => `已打开：${room}`,
  tasks: (count) => `房间里的任务，共 ${n(count)} 个。方向键移动，回车选中`,
  nobody: '这一帧没有任务在这里',
  task: (task, name, status) => `任务 ${task}，${name}，${status}`,
  processor: (proc) => `P${proc}`,
  processorIdle: (proc) => `P${proc}：空闲`,
  processorRuns: (proc, task, name) => `P${proc} 正在运行任务 ${task}，${name}`,
  channels: '这里的任务所等的 channel',
  channel: (channel) => `chan ${channel}`,
  unbuffered: '无缓冲',
  fill: (buffered, capacity) => `${n(buffered)}/${n(capacity)}`,
  closed: '已关闭',
  moreChannels: (count) => `另有 ${n(count)} 个 channel`,
  receivers: (count) => `${n(count)} 个任务在等接收`,
  senders: (count) => `${n(count)} 个任务在等发送`,
  buffer: (buffered, capacity) =>
    capacity === 0 ? '无缓冲' : `缓冲区 ${n(capacity)} 格，已用 ${n(buffered)} 格`,
  madeAt: (place) => `创建于 ${place}`,
};
