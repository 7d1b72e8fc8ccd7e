import type { machines as english } from '../en/machines';
import type { Translation } from '../locale';

export const machines: Translation<typeof english> = {
  task: {
    title: '任务',
    about: '任务的一生。“泄漏”不是状态：运行中的程序无从知道一次等待永远不会结束。',
    states: {
      runnable: { name: '就绪', means: '在就绪队列里：可以继续，只等处理器。' },
      running: { name: '运行', means: '正在某个处理器上执行。' },
      blocked: {
        name: '阻塞',
        means: '在等别的任务：发送、接收、关闭或取消。不占用处理器。',
      },
      sleeping: { name: '睡眠', means: '在等某个时刻，而时刻总会到来。' },
      done: { name: '已结束', means: '它的函数已经返回。' },
      panicked: { name: '已 panic', means: '它 panic 了，又没人 recover：整个程序随之结束。' },
    },
    events: {
      RUN: '处理器选中了它',
      BLOCK: '它要等别的任务',
      SLEEP: '它要等某个时刻',
      READY: '它等的事情来了',
      YIELD: '它主动让出，或者被抢占',
      RETURN: '它的函数返回',
      PANIC: '它 panic，又没人 recover',
    },
  },
  scheduler: {
    title: '处理器（P）',
    about: '本次运行的每个处理器各是一台这样的状态机。',
    states: {
      idle: { name: '空闲', means: '没有可运行的任务。谁造出了活，谁来唤醒它。' },
      searching: {
        name: '找活',
        means: '在找任务：先看自己的队列，再看全局队列，最后去偷别的处理器的半条队列。',
      },
      running: { name: '运行', means: '执行一个任务，直到它等待、结束、让出，或用完 10 毫秒。' },
    },
    events: {
      WAKE: '有活干了',
      FOUND: '找到了任务',
      NOTHING: '哪儿都没有任务',
      RELEASE: '手上的任务等待、结束或让出',
    },
  },
  frameClock: {
    title: '帧时钟',
    about: '游戏循环怎样跟上每秒 60 帧。',
    states: {
      waiting: { name: '等待', means: '游戏循环干完了活，在等下一帧。' },
      updating: { name: '更新', means: '一帧已经开始，游戏循环正在处理。' },
      late: { name: '迟到', means: '这一帧已经过去，循环还没忙完：玩家又看到一遍旧画面。' },
    },
    events: { BEGIN: '一帧开始', WAIT: '循环等下一帧' },
  },
};
