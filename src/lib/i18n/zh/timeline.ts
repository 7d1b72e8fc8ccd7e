import type { timeline as english } from '../en/timeline';
import type { Translation } from '../locale';

const thousands = new Intl.NumberFormat('en');
const n = (value: number): string => thousands.format(value);

export const timeline: Translation<typeof english> = {
  label: (metric) => `时间轴：每帧的${metric}`,
  metric: '时间轴显示什么',
  metrics: {
    live: '存活',
    leaked: '泄漏',
    stackBytes: '栈',
    heapBytes: '堆',
    frameTime: '帧耗时',
    longestQueue: '就绪队列',
  },
  hints: {
    live: '存活的任务，包括 main',
    leaked: '仍存活、但被检测器判定为泄漏的任务',
    stackBytes: '存活任务的栈共占多少内存',
    heapBytes: '正在使用的堆，垃圾也算在内',
    frameTime: '游戏循环最近完成的那一帧用了多久；一帧只有 16.7 毫秒',
    longestQueue: '这一帧里就绪队列最长时排了多少任务',
  },
  log: '对数',
  logHint: '对数刻度：大小悬殊的两个世界都能看清',
  budget: '16.7 毫秒：一帧',
  value: (world, value) => `${world} ${value}`,
  at: (frame) => `第 ${n(frame)} 帧`,
  position: (frame, frames) => `第 ${n(frame)} 帧，共 ${n(frames)} 帧`,
  marks: {
    stopped: '程序停止',
    leak: '首次发现泄漏',
    cancelled: '取消 context',
    ownerEnded: 'owner 结束',
    dropped: '丢帧',
    collected: '垃圾回收',
  },
  counts: {
    cancelled: (count) => `取消 ${n(count)} 个 context`,
    ownerEnded: (count) => `${n(count)} 个 owner 结束`,
    dropped: (count) => `丢 ${n(count)} 帧`,
    collected: (count) => `垃圾回收 ${n(count)} 次`,
  },
  turns: {
    spawned: (task) => `${task}启动`,
    waits: (task) => `${task}最后一次开始等待`,
    done: (task) => `${task}结束`,
    panicked: (task) => `${task} panic`,
  },
  inWorld: (world, what) => `${world}：${what}`,
  markAt: (what, frame) => `${what}，第 ${n(frame)} 帧`,
  next: (what) => `跳到下一处：${what}`,
};
