import type { play as english } from '../en/play';
import type { Translation } from '../locale';

export const play: Translation<typeof english> = {
  title: '练习场 · Leaklab',
  description: '自己写一个程序，或者两个并排，在和 Go 一样工作的调度器上看清每一个任务。',
  heading: '练习场',
  lead: '在舞台下方写程序，停下打字就会重新运行。课程里的所有工具都能用在它上面。',
  question: '谁来停下你的每一个任务？在什么条件下停？',
  templates: '从这里开始',
  templatesNote: '它会换掉现有的代码。',
  starts: {
    empty: { title: '空的 main', text: '一个还什么都不做的游戏循环。' },
    'producer-consumer': { title: '生产者与消费者', text: '快的一方被一个小队列拦住。' },
    'worker-pool': { title: '工作池', text: '数量固定的工作者，每一帧都等它们做完。' },
    'ticker-context': { title: 'ticker 配 context', text: '心跳随着它的 context 一起结束。' },
    'select-timeout': { title: 'select 加超时', text: '迟到的回答不再等，也不会留下谁。' },
    leak: { title: '一处泄漏', text: '上一个程序的代码里少了一个数字，找找看。' },
  },
  into: (side) => `放进 ${side}`,
  intoHint: (title, side) => `放进 ${side}：“${title}”`,
  taken: (title, side) => `“${title}”已放进程序 ${side}。`,
  second: '再写一个程序，并排运行',
  secondNote: '两个程序用同一个时钟、同一个种子。',
  bringBack: '找回之前的代码',
  bringBackNote: '最近一次被换掉的代码还留着。',
  kept: '你的代码保存在这个浏览器里。',
  notKept:
    '这个浏览器不为本站保存任何东西，所以你的代码改放在本页的网址里：请存下网址，或者在“分享”里存成文件。',
  settings: {
    title: '运行设置',
    reset: '恢复原值',
    turned: '',
  },
  frames: '运行多长',
  procs: '处理器（GOMAXPROCS）',
};
